/** The drop link that files are sent by, and the guest who sends them. */
export type DropSender = Readonly<{
  /** The token in the link's address. */
  link: string;
  guest: Readonly<{
    /** 22 random characters of the URL-safe base64: photos of one guest are told from those of others by it. */
    id: string;
    /** Left out where the link asks for none. */
    name?: string | undefined;
  }>;
}>;
