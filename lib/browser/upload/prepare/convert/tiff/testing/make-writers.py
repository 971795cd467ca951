#!/usr/bin/env python3
"""Writes `writers.json.gz`: small TIFFs by the programs that people use, by name, in base64.

They are made beforehand, because nobody needs these programs to run the tests:
  pip install tifffile imagecodecs pillow numpy; apt-get install imagemagick libvips-tools libtiff-tools
A name begins with its writer; what follows decides what `decode-tiff.test.ts` expects of it.
"""
import base64, gzip, json, os, subprocess, tempfile
import numpy as np, tifffile
from PIL import Image, ImageCms

HERE = os.path.dirname(os.path.abspath(__file__))
W, H = 24, 20
QUARTERS = [(200, 40, 40), (40, 160, 60), (40, 60, 190), (210, 200, 90)]


def quarter(x, y, w, h):
    return QUARTERS[(2 if y >= h // 2 else 0) + (1 if x >= w // 2 else 0)]


# As `pictures.ts` has them.
rgb = np.array([[[c + (x * 3 + y * 5) % 11 for c in quarter(x, y, W, H)] for x in range(W)] for y in range(H)], np.uint8)
flat = np.array([[quarter(x, y, 32, 32) for x in range(32)] for y in range(32)], np.uint8)
grey = np.ascontiguousarray(rgb[..., 0])
alpha = np.array([[40 + x * 8 + y for x in range(W)] for y in range(H)], np.uint8)
bits = np.array([[(y * 7 + x * 3) % 11 < 5 for x in range(W)] for y in range(H)])
rgba = np.dstack([rgb, alpha])
premultiplied = np.dstack([(rgb.astype(int) * alpha[..., None] / 255).round().astype(np.uint8), alpha])
planes = np.moveaxis(rgb, 2, 0)
preview = 255 - rgb[::4, ::4]
wide = lambda data: data.astype(np.uint16) * 257

work = tempfile.mkdtemp()
made = {}


def keep(name, path):
    with open(path, 'rb') as file:
        made[name] = base64.b64encode(file.read()).decode()


def pages(name, *all_pages, bigtiff=False, byteorder='<'):
    path = f'{work}/{name}.tif'
    with tifffile.TiffWriter(path, bigtiff=bigtiff, byteorder=byteorder) as writer:
        for data, options in all_pages:
            writer.write(data, metadata=None, software=False, **{'photometric': 'rgb', **options})
    keep(name, path)


def tiff(name, data, byteorder='<', bigtiff=False, **options):
    pages('tifffile ' + name, (data, options), byteorder=byteorder, bigtiff=bigtiff)


for packed in [None, 'lzw', 'zlib', 'packbits']:
    label = packed or 'none'
    tiff(f'rgb {label}', rgb, compression=packed, rowsperstrip=7)
    tiff(f'rgb16 {label}', wide(rgb), compression=packed, rowsperstrip=7)
    tiff(f'rgb tiles {label}', rgb, compression=packed, tile=(16, 16))
    tiff(f'rgb planar {label}', planes, compression=packed, planarconfig='separate', rowsperstrip=7)
for packed in ['lzw', 'zlib']:
    tiff(f'rgb predictor {packed}', rgb, compression=packed, predictor=2, rowsperstrip=7)
    tiff(f'rgb16 predictor {packed}', wide(rgb), compression=packed, predictor=2, rowsperstrip=7)
tiff('rgb planar tiles predictor', planes, compression='zlib', predictor=2, planarconfig='separate', tile=(16, 16))
tiff('rgb big-endian', rgb, byteorder='>')
tiff('rgb16 big-endian predictor', wide(rgb), byteorder='>', compression='zlib', predictor=2)
tiff('rgb BigTIFF', rgb, bigtiff=True, compression='zlib')
tiff('rgb BigTIFF big-endian', rgb, bigtiff=True, byteorder='>', compression='lzw')
tiff('rgb turned', rgb, compression='zlib', extratags=[(274, 'H', 1, 6, True)])
tiff('grey', grey, photometric='minisblack', compression='zlib')
tiff('grey16', wide(grey), photometric='minisblack', compression='lzw', predictor=2)
tiff('grey white-is-zero', 255 - grey, photometric='miniswhite', compression='zlib')
tiff('grey alpha', np.dstack([grey, alpha]), photometric='minisblack', extrasamples=['unassalpha'], compression='zlib')
tiff('rgb alpha', rgba, extrasamples=['unassalpha'], compression='zlib')
tiff('rgb alpha planar', np.moveaxis(rgba, 2, 0), extrasamples=['unassalpha'], planarconfig='separate', compression='zlib')
tiff('rgb premultiplied alpha', premultiplied, extrasamples=['assocalpha'], compression='zlib')
tiff('rgb16 premultiplied alpha', wide(premultiplied), extrasamples=['assocalpha'], compression='zlib')
tiff('rgb unspecified', rgba, extrasamples=['unspecified'], compression='zlib')
index = np.array([[QUARTERS.index(quarter(x, y, 32, 32)) for x in range(32)] for y in range(32)], np.uint8)
colours = np.zeros((3, 256), np.uint16)
for at, colour in enumerate(QUARTERS):
    colours[:, at] = [value * 257 for value in colour]
tiff('flat palette', index, photometric='palette', colormap=colours, compression='zlib')
cmyk = np.dstack([255 - rgb, np.zeros_like(grey)])
tiff('rgb cmyk', cmyk, photometric='separated', compression='zlib')
tiff('rgb cmyk16', wide(cmyk), photometric='separated', compression='lzw')
lab_image = ImageCms.profileToProfile(
    Image.fromarray(rgb), ImageCms.createProfile('sRGB'), ImageCms.createProfile('LAB'), outputMode='LAB'
)
lab = np.asarray(lab_image)
tiff('rgb cielab', lab, photometric='cielab', compression='zlib')
signed = lab[..., 1:].view(np.int8).astype(np.int16) * 256
tiff('rgb cielab16', np.dstack([wide(lab[..., 0]), signed.view(np.uint16)]), photometric='cielab', compression='zlib')
tiff('rgb icclab', np.dstack([lab[..., 0], lab[..., 1:] ^ 128]), photometric='icclab', compression='zlib')
tiff('flat jpeg', flat, compression='jpeg', subsampling=(1, 1), compressionargs={'level': 95})
tiff('flat jpeg rgb', flat, compression='jpeg', compressionargs={'level': 95, 'outcolorspace': 'rgb'})
tiff('flat jpeg tiles', flat, compression='jpeg', tile=(16, 16), compressionargs={'level': 95})
tiff('flatgrey jpeg', np.ascontiguousarray(flat[..., 0]), photometric='minisblack', compression='jpeg')
tiff('bits', bits, photometric='minisblack')
for packed in ['zstd', 'lzma', 'webp', 'jpeg2000', 'jpegxl', 'lerc']:
    tiff(f'refused {packed}', flat, compression=packed)
tiff('refused float32', (rgb / 255).astype(np.float32), compression='zlib', predictor=3)
tiff('refused float16', (rgb / 255).astype(np.float16))
tiff('refused uint32', rgb.astype(np.uint32), compression='zlib')
tiff('refused int16', rgb.astype(np.int16), compression='zlib')
tiff('refused jpeg planes', np.moveaxis(flat, 2, 0), compression='jpeg', planarconfig='separate')

packed = {'compression': 'zlib'}
pages('tifffile rgb pages', (rgb, packed), (255 - rgb, packed), (255 - rgb, packed))
pages('tifffile rgb behind its preview', (preview, {'subfiletype': 1}), (rgb, packed))
pages('tifffile rgb behind an unmarked preview', (preview, {}), (rgb, packed))
pages('tifffile rgb below its preview', (preview, {'subfiletype': 1, 'subifds': 1}), (rgb, packed))
pages('tifffile rgb above smaller copies', (rgb, {**packed, 'subifds': 1}), (preview, {'subfiletype': 1}))

image = Image.fromarray(rgb)


def pillow(name, picture, **options):
    picture.save(f'{work}/pillow.tif', **options)
    keep('Pillow ' + name, f'{work}/pillow.tif')


for packed in ['tiff_lzw', 'tiff_adobe_deflate', 'tiff_deflate', 'packbits']:
    pillow(f'rgb {packed}', image, compression=packed)
pillow('flat jpeg', Image.fromarray(flat), compression='jpeg', quality=95)
pillow('rgb alpha', Image.fromarray(rgba), compression='tiff_lzw')
pillow('grey alpha', Image.fromarray(np.dstack([grey, alpha])), compression='tiff_lzw')
pillow('grey16', Image.fromarray(wide(grey)))
pillow('rgb cmyk', image.convert('CMYK'), compression='tiff_lzw')
pillow('rgb lab', lab_image)
pillow('refused ycbcr', image.convert('YCbCr'))
for packed in ['group3', 'group4', 'tiff_ccitt', 'packbits', 'tiff_lzw']:
    pillow(f'bits {packed}', Image.fromarray(bits), compression=packed)

for name, picture in {'rgb': rgb, 'rgba': rgba, 'flat': flat, 'grey': grey}.items():
    Image.fromarray(picture).save(f'{work}/{name}.png')
Image.fromarray(bits).save(f'{work}/bits.png')


def run(name, command):
    subprocess.run(command.replace('OUT', 'out.tif'), shell=True, check=True, cwd=work)
    keep(name, f'{work}/out.tif')


def magick(name, source, options):
    run('ImageMagick ' + name, f'convert {source}.png -strip {options} OUT')


for packed in ['LZW', 'Zip', 'RLE']:
    magick(f'rgb {packed}', 'rgb', f'-compress {packed}')
magick('flat jpeg', 'flat', '-quality 95 -compress JPEG')
magick('rgb alpha', 'rgba', '-compress LZW')
magick('rgb premultiplied alpha', 'rgba', '-compress LZW -define tiff:alpha=associated')
magick('rgb planar', 'rgb', '-interlace plane -compress Zip')
magick('rgb16 big-endian', 'rgb', '-endian MSB -depth 16 -compress Zip')
magick('grey', 'grey', '-compress LZW')
magick('grey4', 'grey', '-depth 4 -compress LZW')
magick('flat palette', 'flat', '+dither -colors 4 -type Palette -compress LZW')
magick('bits fax', 'bits', '-compress Fax -monochrome')
magick('bits group4', 'bits', '-compress Group4 -monochrome')
magick('rgb cmyk', 'rgb', '-colorspace CMYK -compress LZW')
magick('rgb lab D65', 'rgb', '-colorspace Lab -compress LZW')
magick('refused 12 bits', 'rgb', '-depth 12 -compress LZW')


def vips(name, source, options):
    run('libvips ' + name, f'vips tiffsave {source}.png OUT --strip {options}')


for packed in ['none', 'lzw', 'deflate', 'packbits']:
    vips(f'rgb {packed}', 'rgb', f'--compression {packed}')
vips('rgb tiles', 'rgb', '--compression lzw --tile --tile-width 16 --tile-height 16')
vips('rgb pyramid', 'rgb', '--compression deflate --tile --tile-width 16 --tile-height 16 --pyramid')
vips('rgb pyramid below', 'rgb', '--compression deflate --tile --tile-width 16 --tile-height 16 --pyramid --subifd')
vips('rgb BigTIFF', 'rgb', '--compression lzw --bigtiff')
vips('flat jpeg', 'flat', '--compression jpeg --Q 95')
vips('flat jpeg tiles', 'flat', '--compression jpeg --Q 95 --tile --tile-width 16 --tile-height 16')
vips('rgb alpha', 'rgba', '--compression lzw')
vips('rgb premultiplied alpha', 'rgba', '--compression lzw --premultiply')
vips('grey2', 'grey', '--bitdepth 2 --compression deflate --predictor none')
vips('grey4', 'grey', '--bitdepth 4 --compression deflate --predictor none')
vips('grey white-is-zero', 'grey', '--miniswhite --compression deflate')
vips('bits group4', 'bits', '--bitdepth 1 --compression ccittfax4')
vips('refused webp', 'flat', '--compression webp')
vips('refused zstd', 'flat', '--compression zstd')

Image.fromarray(bits).save(f'{work}/bits.tif')
image.save(f'{work}/rgb.tif')
for name, options in {
    'bits group3': '-c g3:1d',
    'bits group3 two-dimensional': '-c g3:2d',
    'bits group3 filled': '-c g3:1d:fill',
    'bits group4': '-c g4',
    'bits group4 reversed': '-c g4 -f lsb2msb',
    'bits reversed': '-c none -f lsb2msb',
}.items():
    run('libtiff ' + name, f'tiffcp {options} bits.tif OUT')
run('libtiff rgb planar tiles predictor', 'tiffcp -c lzw:2 -t -w 16 -l 16 -p separate rgb.tif OUT')

with open(f'{HERE}/writers.json.gz', 'wb') as file:
    file.write(gzip.compress(json.dumps(made, indent=0).encode(), 9, mtime=0))
print(len(made), 'files,', os.path.getsize(f'{HERE}/writers.json.gz'), 'bytes')
