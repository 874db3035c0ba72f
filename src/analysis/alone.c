/* Comparisons of one network: its profile, against its null model, its bootstrap intervals. */
#include "analysis/comparisons.h"
#include "analysis/methods.h"

static zr_network alone(const zr_incidence *incidence)
{
    bool one = incidence->graph && incidence->selection.document.size;
    return (zr_network){one ? incidence->selection.document : zr_span_of("-"), incidence};
}

zr_status zr_run_profile(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                         zr_error *err)
{
    zr_network network = alone(incidence);
    return zr_compare_profile(out, &network, 1, options, err);
}

zr_status zr_run_nulls(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                       zr_error *err)
{
    zr_network network = alone(incidence);
    return zr_compare_nulls(out, &network, 1, options, err);
}

zr_status zr_run_bootstrap(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    zr_network network = alone(incidence);
    return zr_compare_bootstrap(out, &network, 1, options, err);
}
