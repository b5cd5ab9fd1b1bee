/* Key URI to PNG by libqrencode and libpng. See README.md. */
#include <png.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SCALE = 8, QUIET = 4 };

struct buffer {
    unsigned char bytes[1 << 20];
    size_t length;
};

static void append(png_structp png, png_bytep from, size_t length) {
    struct buffer *to = png_get_io_ptr(png);
    if (to->length + length > sizeof to->bytes) png_error(png, "too large");
    memcpy(to->bytes + to->length, from, length);
    to->length += length;
}

static void flush(png_structp png) { (void)png; }

/* Like the program qrencode: one bit per pixel, and each row of modules written repeatedly. */
static void draw(const char *uri, struct buffer *to) {
    QRcode *code = QRcode_encodeString8bit(uri, 0, QR_ECLEVEL_M);
    if (!code) exit(1);
    int side = code->width + 2 * QUIET;
    /* Eight pixels of one bit make a module one byte. */
    unsigned char row[256];
    to->length = 0;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    if (setjmp(png_jmpbuf(png))) exit(1);
    png_set_write_fn(png, to, append, flush);
    png_set_IHDR(png, info, side * SCALE, side * SCALE, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int y = -QUIET; y < code->width + QUIET; y++) {
        memset(row, 0xff, sizeof row);
        if (y >= 0 && y < code->width)
            for (int x = 0; x < code->width; x++)
                if (code->data[y * code->width + x] & 1) row[QUIET + x] = 0;
        for (int repeat = 0; repeat < SCALE; repeat++) png_write_row(png, row);
    }
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    QRcode_free(code);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int argc, char **argv) {
    static struct buffer picture;
    char uri[4096] = "";
    if (argc != 3 || !fgets(uri, sizeof uri, stdin)) return 2;
    uri[strcspn(uri, "\n")] = 0;
    long times = atol(argv[2]);
    double begun = now();
    for (long i = 0; i < times; i++) draw(uri, &picture);
    printf("%.0f\n", (now() - begun) / times);
    FILE *file = fopen(argv[1], "wb");
    return !file || fwrite(picture.bytes, picture.length, 1, file) != 1 || fclose(file);
}
