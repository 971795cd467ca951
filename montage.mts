import sharp from 'sharp';
import { readdirSync } from 'node:fs';
const [dir='', pre='', out=''] = process.argv.slice(2);
const files = readdirSync(dir).filter(f => f.startsWith(pre) && f.endsWith('.png')).sort();
const per = 8, w = 240, h = 480;
for (let page = 0; page * per < files.length; page++) {
  const part = files.slice(page*per, page*per+per);
  const tiles = await Promise.all(part.map(async (f, i) => ({ input: await sharp(`${dir}/${f}`).resize(w, h, {fit:'contain', background:'#888'}).toBuffer(), left: i*(w+8), top: 0 })));
  await sharp({create:{width: per*(w+8), height: h, channels:3, background:'#f0f'}}).composite(tiles).png().toFile(`${out}-${page}.png`);
  console.log(page, part.join(' | '));
}
