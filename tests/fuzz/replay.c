/* A fuzz target without libFuzzer: every file of the folders given goes through it, whole, cut short and with
 * bytes changed, the same in every run. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* In memory of its own size, so that a sanitizer sees a byte read too many. */
static void try_bytes(const uint8_t *data, size_t size)
{
    uint8_t *copy = malloc(size ? size : 1);
    if (!copy)
        exit(2);
    memcpy(copy, data, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static uint32_t draw(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

/* A few bytes changed, a piece left out or doubled. */
static size_t change(uint8_t *bytes, size_t size, size_t room, uint64_t *state)
{
    static const uint8_t likely[] = "\"{}[],:<>|\n\t 0-\\\xEF\xBC\x88\xFF";
    for (uint32_t changes = 1 + draw(state) % 4; size && changes > 0; changes--) {
        size_t at = draw(state) % size, length = 1 + draw(state) % 16;
        length = length > size - at ? size - at : length;
        switch (draw(state) % 4) {
        case 0:
            memmove(bytes + at, bytes + at + length, size - at - length);
            size -= length;
            break;
        case 1:
            if (size + length <= room) {
                memmove(bytes + at + length, bytes + at, size - at);
                size += length;
            }
            break;
        default:
            bytes[at] = draw(state) % 2 ? likely[draw(state) % (sizeof likely - 1)] : (uint8_t)draw(state);
        }
    }
    return size;
}

static void try_changes(const uint8_t *data, size_t size, unsigned rounds)
{
    size_t room = size + 256;
    uint8_t *bytes = malloc(room);
    uint64_t state = size + 1;
    if (!bytes)
        exit(2);
    for (unsigned round = 0; round < rounds; round++) {
        memcpy(bytes, data, size);
        try_bytes(bytes, change(bytes, size, room, &state));
    }
    free(bytes);
}

static void try_file(const char *path, unsigned rounds)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fprintf(stderr, "%s cannot be read\n", path);
        exit(2);
    }
    size_t size = (size_t)ftell(file);
    uint8_t *data = malloc(size + 1);
    rewind(file);
    if (!data || fread(data, 1, size, file) != size)
        exit(2);
    fclose(file);
    try_bytes(data, size);
    for (unsigned cut = 1; cut <= 16; cut++)
        try_bytes(data, size * cut / 17);
    try_changes(data, size, rounds);
    free(data);
}

/* By name, so that a failure shows the same file everywhere. */
static int try_folder(const char *folder, unsigned rounds)
{
    struct dirent **names;
    int count = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        if (names[i]->d_name[0] != '.')
            try_file(path, rounds);
        free(names[i]);
    }
    free(count >= 0 ? names : NULL);
    return count < 0 ? 0 : count;
}

/* replay ROUNDS FOLDER… */
int main(int count, char **arguments)
{
    int files = 0;
    unsigned rounds = count > 1 ? (unsigned)strtoul(arguments[1], NULL, 10) : 0;
    for (int i = 2; i < count; i++)
        files += try_folder(arguments[i], rounds);
    printf("%d files, each with %u changes\n", files, rounds);
    return files ? 0 : 1;
}
