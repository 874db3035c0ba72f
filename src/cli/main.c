/* The command. */
#include <stdio.h>

int main(void)
{
    puts("zeren " ZEREN_VERSION);
    return 0;
}
