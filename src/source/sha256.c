/* SHA-256 of bytes, in hexadecimal. */
#include "source/sha256.h"

#include <nettle/sha2.h>

void zr_sha256(zr_span bytes, char out[65])
{
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx state;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&state);
    sha256_update(&state, bytes.size, (const uint8_t *)bytes.data);
    sha256_digest(&state, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[64] = '\0';
}
