/* The five documents that come with zeren. */
#ifndef ZEREN_CLI_DEFAULT_TEXTS_H
#define ZEREN_CLI_DEFAULT_TEXTS_H

/* Their folder: graphs/texts of the checkout that the executable was built in, else share/zeren/texts of
 * where it is installed; as seen from the current folder if it is below it. NULL when there is none. The
 * caller frees it. */
char *zr_default_texts(void);

#endif
