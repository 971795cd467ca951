/** The versions of Node that the product promises to run on: the oldest of the first, and of the others one of today, each with its npm. */
export const NODE_VERSIONS = {
  '20': { node: '20.19.0', npm: '10.8.2' },
  '22': { node: '22.23.3', npm: '10.9.4' },
  '24': { node: '24.21.0', npm: '11.21.2' },
  '26': { node: '26.10.0', npm: '12.2.2' },
} as const;

export type NodeMajor = keyof typeof NODE_VERSIONS;

/** All of them, ascending. */
export const NODE_MAJORS = Object.keys(NODE_VERSIONS) as readonly NodeMajor[];

/** The version that `.nvmrc` and the documents name. */
export const RECOMMENDED_MAJOR: NodeMajor = '24';
