/* Work shared out among processes. */
#include "cli/crew.h"

#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static zr_exit worse(zr_exit a, zr_exit b)
{
    return a > b ? a : b;
}

static zr_exit do_share(size_t worker, size_t hands, size_t count, zr_crew_work *work, const void *context)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = worker; i < count && result == ZR_EXIT_FINE; i += hands)
        result = work(context, i);
    return result;
}

void zr_crew_start(zr_crew *crew, size_t hands, size_t count, zr_crew_work *work, const void *context)
{
    *crew = (zr_crew){0};
    hands = hands > ZR_CREW_MOST ? ZR_CREW_MOST : hands;
    hands = hands > count ? count : hands;
    fflush(NULL); /* what waits to be written is written once */
    for (size_t w = 0; w < hands; w++) {
        pid_t worker = hands > 1 ? fork() : -1;
        if (worker == 0)
            _exit((int)do_share(w, hands, count, work, context));
        if (worker > 0)
            crew->workers[crew->count++] = worker;
        else
            crew->result = worse(crew->result, do_share(w, hands, count, work, context));
    }
}

static zr_exit result_of(pid_t worker)
{
    int status;
    while (waitpid(worker, &status, 0) < 0)
        if (errno != EINTR)
            return ZR_EXIT_FAILED;
    if (!WIFEXITED(status))
        return ZR_EXIT_FAILED;
    int code = WEXITSTATUS(status);
    return code >= ZR_EXIT_FINE && code <= ZR_EXIT_FAILED ? (zr_exit)code : ZR_EXIT_FAILED;
}

zr_exit zr_crew_wait(zr_crew *crew)
{
    zr_exit result = crew->result;
    for (size_t i = 0; i < crew->count; i++)
        result = worse(result, result_of(crew->workers[i]));
    crew->count = 0;
    return result;
}
