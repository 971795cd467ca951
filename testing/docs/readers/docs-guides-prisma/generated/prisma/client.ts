/**
 * Stands for what `prisma generate` makes of the guide's model: as much of it as the guide uses, in Prisma's own form
 * (https://www.prisma.io/docs/orm/reference/prisma-client-reference).
 */
type Photo = {
  id: string;
  ownerId: string | null;
  albumId: string;
  name: string;
  width: number;
  height: number;
  uploadedAt: Date;
};

type Direction = 'asc' | 'desc';

export declare class PrismaClient {
  constructor(options: { adapter: { provider: string } });
  readonly photo: {
    upsert(query: { where: Pick<Photo, 'id'>; create: Photo; update: Partial<Photo> }): Promise<Photo>;
    findMany(query: {
      where?: Partial<Photo>;
      orderBy?: Partial<Record<keyof Photo, Direction>>;
    }): Promise<Photo[]>;
  };
}
