/** A guide as writing and noting down need it: its ways are channels, with what the guide says otherwise. */
import type { Guide, ServedChannel } from "../schema.ts";

export interface Way extends ServedChannel {
  /** The name of its entry below `channel/`: `kakaotalk/web-form`. */
  key: string;
}

export interface GuideWithWays extends Omit<Guide, "ways"> {
  /** Best first. */
  ways: Way[];
  /** Phones of companies and bodies, which an inquiry may name; where they were not read, none is known. */
  official?: ReadonlySet<string>;
}

/** `channelOf` finds a channel by its key; ways whose channel is gone are left out. */
export async function withWays(
  guide: Guide,
  channelOf: (key: string) => Promise<ServedChannel | undefined>,
): Promise<GuideWithWays> {
  const ways = await Promise.all(
    guide.ways.map(async ({ of, ...otherwise }) => {
      const channel = await channelOf(of);
      return channel ? [{ ...channel, ...otherwise, key: of }] : [];
    }),
  );
  return { ...guide, ways: ways.flat() };
}

/**
 * The key of a channel as an inquiry names it. What was noted down with older data says `web-form` for a channel of the
 * inquiry's own service; keys and the borrowed channels of that data name the service themselves.
 */
export const channelKey = (service: string, name: string): string => (name.includes("/") ? name : `${service}/${name}`);
