import { useEffect, useRef, useState } from "preact/hooks";
import type { ListPage } from "../../lib/list.ts";
import { listName } from "../../lib/made.ts";
import { Rows } from "../../ui/Rows.tsx";
import { popup } from "../../ui/texts.ts";
import type { Place } from "./App.tsx";
import type { Loaded } from "./load.ts";
import { rowsOf } from "./rows.ts";

/** All services, a page at a time: the next one is read when somebody comes near the end. */
export const Services = ({ data, onPlace }: { data: Loaded; onPlace: (place: Place) => void }) => {
  const [pages, setPages] = useState<ListPage[]>([data.list]);
  const end = useRef<HTMLDivElement>(null);
  const shown = pages.reduce((sum, { services }) => sum + services.length, 0);
  const { total } = data.list;
  useEffect(() => {
    if (!end.current || shown >= total) return;
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        void data.made<ListPage>(listName(pages.length)).then((next) => next && setPages([...pages, next]));
      },
      { rootMargin: "400px" },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [data, pages, shown, total]);
  return (
    <>
      <h2 class="lab">{popup("services", { n: total })}</h2>
      <Rows rows={pages.flatMap(({ services, tables }) => rowsOf({ lines: services, tables }, onPlace))} />
      <div ref={end} />
    </>
  );
};
