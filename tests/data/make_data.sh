#!/usr/bin/env bash
# Writes the small files the format tests read again. Needs ImageMagick and NumPy; run it only to add files: the tests know
# the values below.
set -eu
cd "$(dirname "$0")"

# 4 × 3 pixels: red 40c + 10r, green 255 − red, blue 20r for row r and column c.
pixels() {
  echo "P3 4 3 255"
  for r in 0 1 2; do for c in 0 1 2 3; do echo $((40 * c + 10 * r)) $((255 - 40 * c - 10 * r)) $((20 * r)); done; done
}
# 4 × 3 pixels: grey 20c + 50r.
grey() {
  echo "P2 4 3 255"
  for r in 0 1 2; do for c in 0 1 2 3; do echo $((20 * c + 50 * r)); done; done
}
strip="-strip -define png:exclude-chunks=date,time"
pixels | convert ppm:- $strip -define png:color-type=2 pictures/rgb.png
pixels | convert ppm:- $strip -interlace PNG -define png:color-type=2 pictures/interlaced.png
pixels | convert ppm:- $strip -define png:color-type=3 pictures/palette.png
pixels | convert ppm:- -set comment "a text that does not matter" -define png:color-type=2 pictures/texts.png
pixels | convert ppm:- $strip -depth 16 -define png:bit-depth=16 -define png:color-type=2 pictures/rgb16.png
grey | convert pgm:- $strip -define png:color-type=0 pictures/grey.png
grey | convert pgm:- $strip pictures/grey.bmp
pixels | convert ppm:- $strip -type TrueColor BMP3:pictures/rgb.bmp
pixels | convert ppm:- $strip -define webp:lossless=true pictures/rgb.webp
# Left half black at half opacity, right half clear.
convert -size 2x2 xc:'rgba(0,0,0,0.5)' \( -size 2x2 xc:'rgba(255,0,0,0)' \) +append $strip \
  -define png:color-type=6 pictures/alpha.png
# 16 × 8: left half red, right half blue, upright; the same file again with the note "turn by 90°".
convert -size 8x8 xc:red xc:blue +append -quality 100 -strip pictures/halves.jpg
convert -size 16x8 xc:'gray(100)' -quality 100 -strip pictures/grey.jpg
convert -size 8x8 xc:red xc:blue +append -quality 95 -interlace JPEG -strip pictures/progressive.jpg
python3 - <<'P'
jpeg = open('pictures/halves.jpg', 'rb').read()
tiff = b'MM\0*\0\0\0\x08' + b'\0\x01' + b'\x01\x12\0\x03\0\0\0\x01\0\x06\0\0' + b'\0\0\0\0'
exif = b'Exif\0\0' + tiff
open('pictures/turned.jpg', 'wb').write(jpeg[:2] + b'\xff\xe1' + (len(exif) + 2).to_bytes(2, 'big') + exif + jpeg[2:])
P
/usr/bin/python3 - <<'P'
import numpy as np
from numpy.lib import format
def save(name, array, version=None):
    with open('npy/' + name + '.npy', 'wb') as file:
        format.write_array(file, array, version=version)
a = np.arange(6).reshape(2, 3) / 4 - 0.5           # 2 patterns of 3 values, -0.5 ... 0.75
save('f4', a.astype('<f4'))
save('f8', a.astype('<f8'))
save('f2', a.astype('<f2'))
save('big_endian', a.astype('>f4'))
save('fortran', np.asfortranarray(a.astype('<f4')))
save('version2', a.astype('<f4'), (2, 0))
save('version3', a.astype('<f4'), (3, 0))
save('vector', a[0].astype('<f4'))
save('scalar', np.float32(3.0))
save('u1', np.array([[0, 100, 255], [1, 2, 3]], 'u1'))
save('i1', np.array([[-1, 1, 1], [1, -1, 1]], 'i1'))
save('i8', np.array([[-1, 1, 1], [1, -1, 1]], '<i8'))
save('bool', np.array([[True, False, True], [False, False, True]]))
save('complex', np.zeros((2, 3), 'c8'))
save('not_a_number', np.array([[1, 2, 3], [4, np.nan, 6]], '<f4'))
save('too_large', np.array([[1, 2, 1e300]], '<f8'))
save('empty', np.zeros((0, 3), '<f4'))
save('pictures', (np.arange(24) / 24).reshape(2, 3, 4).astype('<f4'))
save('colour', np.asfortranarray((np.arange(72) / 72).reshape(2, 3, 4, 3).astype('<f4')))
save('five_axes', np.zeros((1, 1, 1, 1, 1), '<f4'))
save('two_channels', np.zeros((1, 2, 2, 2), '<f4'))
P
