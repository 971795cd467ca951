/** Photographs made by code: places that one would photograph, each drawn with the light of its hour and some grain. */
import sharp from 'sharp';

/** A photo as a file to send. */
export type LookPhoto = Readonly<{ name: string; bytes: Buffer }>;

/** In pixels: as cameras held across, upright, and wide. */
const SIZES = [
  [1_600, 1_067],
  [1_200, 1_600],
  [1_600, 1_200],
  [1_600, 900],
  [1_200, 1_200],
] as const;

type Canvas = Readonly<{ width: number; height: number; hue: number; random: () => number }>;
type Draw = (canvas: Canvas) => string;

const rows = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('');
const sky = (from: string, to: string) =>
  `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
const fill = '<rect width="100%" height="100%" fill="url(#sky)"/>';

/** A ridge of hills from edge to edge, at this share of the height. */
function ridge({ width, height, random }: Canvas, at: number, rise: number, colour: string): string {
  const steps = 14;
  const points = rows(steps + 1, (step) => {
    const y = height * (at - rise * random() * (step % 2 === 0 ? 1 : 0.35));
    return ` L${(width * step) / steps} ${y}`;
  });
  return `<path d="M0 ${height}${points} L${width} ${height}Z" fill="${colour}"/>`;
}

const SCENES: readonly Readonly<{ name: string; draw: Draw }>[] = [
  {
    name: 'Mountains',
    draw: (canvas) =>
      `${sky('#3d6fa8', '#f6d9b8')}${fill}<circle cx="72%" cy="34%" r="6%" fill="#fff3d6"/>${rows(5, (at) =>
        ridge(canvas, 0.55 + at * 0.11, 0.24, `hsl(${208 + at * 6},${22 + at * 4}%,${62 - at * 12}%)`),
      )}`,
  },
  {
    name: 'Sunset by the sea',
    draw: ({ width, height, random }) =>
      `${sky('#4b2d63', '#ff9e57')}${fill}<circle cx="46%" cy="56%" r="8%" fill="#ffe2a0"/><rect y="58%" width="100%" height="42%" fill="#27324f"/>${rows(
        70,
        (at) => {
          const y = height * (0.585 + (at / 70) ** 1.5 * 0.41);
          const spread = width * (0.05 + (at / 70) * 0.42);
          return `<rect x="${width * 0.46 + (random() - 0.5) * spread}" y="${y}" width="${20 + random() * 90}" height="${2 + at / 14}" rx="2" fill="#ffb36b" opacity="${0.25 + random() * 0.5}"/>`;
        },
      )}`,
  },
  {
    name: 'City at night',
    draw: ({ width, height, random }) =>
      `${sky('#0b1026', '#3b3460')}${fill}${rows(18, (at) => {
        const [x, tall, wide] = [(at / 18) * width - 20, height * (0.2 + random() * 0.5), width / 15];
        const windows = rows(40, () =>
          random() > 0.45
            ? `<rect x="${x + 8 + Math.floor(random() * 5) * (wide / 6)}" y="${height - tall + 16 + Math.floor(random() * 18) * (tall / 20)}" width="9" height="13" fill="hsl(${38 + random() * 14},90%,${60 + random() * 25}%)"/>`
            : '',
        );
        return `<rect x="${x}" y="${height - tall}" width="${wide}" height="${tall}" fill="hsl(232,28%,${9 + random() * 9}%)"/>${windows}`;
      })}`,
  },
  {
    name: 'In the woods',
    draw: ({ width, height, random }) =>
      `${sky('#dfe9a4', '#4c7c3f')}${fill}${rows(30, (at) => {
        const [x, wide] = [random() * width, 8 + at * 1.8];
        return `<rect x="${x}" width="${wide}" height="${height * (0.72 + at / 110)}" fill="hsl(${28 + random() * 20},30%,${38 - at}%)"/>`;
      })}${rows(90, () => `<circle cx="${random() * width}" cy="${random() * height * 0.4}" r="${20 + random() * 70}" fill="hsl(${85 + random() * 40},50%,${22 + random() * 34}%)" opacity=".55"/>`)}<rect y="86%" width="100%" height="14%" fill="#3c3a1c"/>`,
  },
  {
    name: 'Flowers',
    draw: ({ width, height, hue, random }) =>
      `${sky('#8fb56a', '#2f5a33')}${fill}${rows(26, () => {
        const [x, y, size] = [random() * width, height * (0.15 + random() * 0.85), 34 + random() * 80];
        const tint = hue + random() * 50;
        return `<path d="M${x} ${y}q20 ${size * 2} -8 ${size * 4}" stroke="#2c4f28" stroke-width="7" fill="none"/>${rows(
          8,
          (at) =>
            `<ellipse cx="${x}" cy="${y - size * 0.55}" rx="${size * 0.26}" ry="${size * 0.58}" transform="rotate(${at * 45} ${x} ${y})" fill="hsl(${tint},75%,${58 + random() * 16}%)"/>`,
        )}<circle cx="${x}" cy="${y}" r="${size * 0.25}" fill="#f2c230"/>`;
      })}`,
  },
  {
    name: 'Balloons',
    draw: ({ width, height, hue, random }) =>
      `${sky('#5fa8e6', '#eaf4fb')}${fill}${rows(9, (at) => {
        const [x, y, size] = [
          width * (0.08 + random() * 0.84),
          height * (0.1 + random() * 0.6),
          40 + at * 14,
        ];
        const colour = `hsl(${hue + at * 47},75%,55%)`;
        return `<path d="M${x - size} ${y}a${size} ${size} 0 1 1 ${size * 2} 0q0 ${size * 0.7} -${size * 0.75} ${size * 1.25}h-${size * 0.5}q-${size * 0.75} -${size * 0.55} -${size * 0.75} -${size * 1.25}Z" fill="${colour}"/><path d="M${x - size * 0.3} ${y - size * 0.95}q-${size * 0.3} ${size} ${size * 0.12} ${size * 2.2}h${size * 0.36}q${size * 0.42} -${size * 1.2} ${size * 0.12} -${size * 2.2}Z" fill="#fff" opacity=".35"/><rect x="${x - size * 0.17}" y="${y + size * 1.42}" width="${size * 0.34}" height="${size * 0.26}" fill="#6b4a2b"/>`;
      })}`,
  },
  {
    name: 'Snow',
    draw: (canvas) =>
      `${sky('#aac4de', '#eef3f8')}${fill}${ridge(canvas, 0.62, 0.3, '#d7e2ee')}${ridge(canvas, 0.8, 0.12, '#f5f8fb')}${rows(
        16,
        (at) => {
          const [x, y, size] = [
            canvas.random() * canvas.width,
            canvas.height * (0.64 + at * 0.02),
            60 + at * 12,
          ];
          return rows(
            3,
            (tier) =>
              `<path d="M${x} ${y - size + tier * size * 0.32}l${size * (0.28 + tier * 0.1)} ${size * 0.55}h-${size * (0.56 + tier * 0.2)}Z" fill="hsl(160,22%,${24 + tier * 5}%)"/>`,
          );
        },
      )}`,
  },
  {
    name: 'Lights',
    draw: ({ width, height, hue, random }) =>
      `${sky('#1a1222', '#4a2434')}${fill}${rows(60, () => `<circle cx="${random() * width}" cy="${random() * height * 0.8}" r="${14 + random() * 66}" fill="hsl(${hue + random() * 60},85%,62%)" opacity="${0.12 + random() * 0.4}"/>`)}${rows(
        4,
        (at) => {
          const x = width * (0.2 + at * 0.2);
          const head = width * 0.05;
          return `<circle cx="${x}" cy="${height * 0.62}" r="${head}" fill="#140d18"/><path d="M${x - head * 2} ${height}q${head * 0.2} -${height * 0.3} ${head * 2} -${height * 0.3}t${head * 2} ${height * 0.3}Z" fill="#140d18"/>`;
        },
      )}`,
  },
];

/** So many different photos, JPEG, always the same. */
export async function drawPhotos(count: number): Promise<readonly LookPhoto[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const scene = SCENES[at % SCENES.length] ?? SCENES[0];
      const [width, height] = SIZES[(at * 3) % SIZES.length] ?? SIZES[0];
      const canvas = { width, height, hue: (at * 53) % 360, random: randomOf(at + 1) };
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scene?.draw(canvas) ?? ''}</svg>`;
      const grain = {
        width,
        height,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 9 },
      } as const;
      const bytes = await sharp(Buffer.from(drawing))
        .removeAlpha()
        .blur(0.8)
        .composite([{ input: await sharp({ create: grain }).png().toBuffer(), blend: 'soft-light' }])
        .jpeg({ quality: 88 })
        .toBuffer();
      return { name: `${scene?.name} ${Math.floor(at / SCENES.length) + 1}.jpg`, bytes };
    }),
  );
}

/** Numbers from 0 to 1 that are the same each time: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
