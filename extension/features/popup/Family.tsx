import { useEffect, useRef, useState } from "preact/hooks";
import { GENERAL } from "../../core/issues.ts";
import type { Home } from "../../core/schema.ts";
import { type Lines, linesOf } from "../../data/popup-cache/lists.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import { List } from "./List.tsx";
import type { Loaded } from "./loaded.ts";
import { titles } from "./shown-rows.ts";
import type { Place } from "./spot.ts";

/** More than a popup shows at once; the next ones are read when somebody gets there. */
const PAGE = 60;

interface FamilyProps {
  data: Loaded;
  id: string;
  onPlace: (place: Place) => void;
}

/** The services of one family, with what is true of each. */
export const Family = ({ data: { get, lang }, id, onPlace }: FamilyProps) => {
  const [named, setNamed] = useState<{ name: string; services: string[] }>();
  const [pages, setPages] = useState<Lines[]>([]);
  const end = useRef<HTMLDivElement>(null);
  const { services = [] } = named ?? {};
  const read = async (from: string[], at: number) => {
    const wanted = from.slice(at * PAGE, (at + 1) * PAGE).map((service) => ({ service, issue: GENERAL }));
    const next = await linesOf(get, lang, wanted);
    setPages((all) => [...all.slice(0, at), next]);
  };
  useEffect(() => {
    void get<Home>(`home/${lang}`).then(async (home) => {
      const family = home?.families?.find((one) => one.id === id) ?? { name: "", services: [] };
      await read(family.services, 0);
      setNamed(family);
    });
  }, [id]);
  useEffect(() => {
    if (!end.current || pages.length * PAGE >= services.length) return;
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        void read(services, pages.length);
      },
      { rootMargin: "400px" },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [named, pages]);
  return (
    <div class="scroll">
      {named && (
        <>
          <h2 class="lab">{popup("services", { name: named.name, n: services.length })}</h2>
          {pages.map((of) => (
            <List of={of} title={titles.service} onPlace={onPlace} />
          ))}
        </>
      )}
      <div ref={end} />
    </div>
  );
};
