/* The lines of the map of leads: level where units stand, each in its lane; S-curves and bows between
 * columns. */
#include "render/leads.h"

#include <math.h>

typedef struct lead_route {
    zr_point *points;
    uint32_t count;
} lead_route;

static void go(lead_route *route, double x, double y)
{
    zr_point *at = &route->points[route->count - 1];
    double bend = (x - at->x) * (at->y == y ? 1.0 / 3 : 0.5);
    at[1] = (zr_point){at->x + bend, at->y};
    at[2] = (zr_point){x - bend, y};
    at[3] = (zr_point){x, y};
    route->count += 3;
}

/* Between two units of one column: a bow in the gap on its right. */
static void bow(lead_route *route, const lead_column *column, double y)
{
    double reach = fmin(LEAD_GAP * 0.9, 14 + 0.3 * fabs(y - route->points[0].y));
    go(route, column->right, route->points[0].y);
    zr_point *at = &route->points[route->count - 1];
    at[1] = (zr_point){column->right + reach, at->y};
    at[2] = (zr_point){column->right + reach, y};
    at[3] = (zr_point){column->right, y};
    route->count += 3;
}

static void draw_line(const lead_plan *plan, uint32_t chosen, lead_route *route)
{
    const zr_arc *arc = &plan->arcs->arc[plan->chosen[chosen]];
    const lead_node *from = &plan->nodes[plan->shown[arc->from]], *to = &plan->nodes[plan->shown[arc->to]];
    uint32_t a = plan->column_of[from->band], b = plan->column_of[to->band];
    route->count = 1;
    route->points[0] = (zr_point){a <= b ? from->right : from->at.x - from->radius, from->at.y};
    if (a == b) {
        bow(route, &plan->columns[a], to->at.y);
        go(route, to->right, to->at.y);
        return;
    }
    uint32_t lane = plan->first_lane[chosen], between = (a < b ? b - a : a - b) - 1;
    for (uint32_t i = 0; i <= between + 1; i++) {
        uint32_t c = a < b ? a + i : a - i;
        const lead_column *column = &plan->columns[c];
        double near = a < b ? column->left : column->right, far = a < b ? column->right : column->left;
        double y = i == 0        ? from->at.y
                   : i > between ? to->at.y
                   : a < b       ? plan->slot_y[lane + i - 1]
                                 : plan->slot_y[lane + between - i];
        if (i > 0)
            go(route, near, y);
        if (i <= between)
            go(route, far, y);
    }
    go(route, a < b ? to->at.x - to->radius : to->right, to->at.y);
}

static bool take_lines(lead_plan *plan)
{
    plan->routes = zr_arena_take(plan->job->arena, plan->chosen_count, sizeof *plan->routes);
    plan->route_count = zr_arena_take(plan->job->arena, plan->chosen_count, sizeof *plan->route_count);
    for (uint32_t i = 0; plan->routes && plan->route_count && i < plan->chosen_count; i++) {
        lead_route route = {.points =
                                zr_arena_take(plan->job->arena, 6 * LEAD_BANDS + 10, sizeof *route.points)};
        if (!route.points)
            return false;
        draw_line(plan, i, &route);
        plan->routes[i] = route.points;
        plan->route_count[i] = route.count;
    }
    return plan->routes && plan->route_count;
}

/* Bows of the last column stand out on its right. */
static void widen(lead_plan *plan)
{
    for (uint32_t i = 0; i < plan->chosen_count; i++)
        for (uint32_t k = 0; k < plan->route_count[i]; k++)
            plan->job->width = fmax(plan->job->width, plan->routes[i][k].x);
}

bool zr_leads_lines(lead_plan *plan)
{
    if (!take_lines(plan))
        return false;
    widen(plan);
    return true;
}
