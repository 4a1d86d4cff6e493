import type { Plugin } from "vite";

/**
 * Parts of Preact that nothing here uses, cut out of its published module: the overlay pays for every byte on every help
 * page, and reviewers stumble over innerHTML. Each entry must fit exactly once; after an update of Preact that moved
 * things, delete the entry that no longer fits or write it anew from node_modules/preact/dist/preact.mjs.
 */
const CUTS: [what: string, find: RegExp, put: string][] = [
  [
    "innerHTML, foreign namespaces",
    /h\?\(l\|\|y&&.*?,I\(a,(.*?),o\?o\[0\]:(.*?),l,c\),o&&o\.some\(g\)\),/,
    "I(a,$1,$2,l,c),",
  ],
  ["innerHTML, old", /"dangerouslySetInnerHTML"==s\?y=k:/, ""],
  ["innerHTML, new", /"dangerouslySetInnerHTML"==s\?h=k:/, ""],
  ["hydration: adopt elements", /if\("svg"==C\?.*?\{t=k,o\[s\]=null;break\}/, ""],
  ["hydration: mismatch", /t=M\.createElementNS\(.*?,o=null\}/, "t=M.createElement(C)}"],
  ["hydration: read attributes", /if\(a="template"==C.*?\.value;/, "a=t;"],
  ["hydration: resume", /128&u\.__u&&.*?l=o\[0\]\|\|l\),/, ""],
  ["hydration: leftovers", /p&&p\.some\(g\),/, ""],
  ["suspense", /if\(e\.length=v,r\.__v=null,c\|\|o\)if.*?else r\.__e=u\.__e;/, "e.length=v,r.__v=null,r.__e=u.__e;"],
  ["suspense: unmount", /!u&&\(i=t\.__c\)&&\(i=i\.__z\)&&.*?g\(i\)\),/, ""],
  ["comments between elements", /e=t;e&&8==e\.nodeType;\)e=e\.nextSibling;for\(o!=e&&/, "e=t;0;);for(o!=e&&"],
  [
    "comments after elements",
    /\(t=t&&t\.nextSibling\)&&8==t\.nodeType&&!t\.data\.startsWith\("\$s"\);\);/,
    "t=t&&t.nextSibling,0;);",
  ],
  ["portals", /M\.__P&&\(s=l,.*?:null\),l=I/, "l=I"],
  ["portals: after", /M\.__P&&\(r\.__e=null,l=s\),/, ""],
  ["style objects", /if\("style"==t\).*?else if\("o"==t\[0\]/, 'if("o"==t[0]'],
  ["svg attributes", /if\("http:\/\/www\.w3\.org\/2000\/svg"==i\).*?else if/, "if"],
  ["context", /j=\(s=V\.contextType\)&&.*?:s\.__:i,/, "L=i,"],
  ["context: subscribe", /j&&j\.sub\(d\),/, ""],
  ["context: legacy", /d\.getChildContext&&\(i=.*?\)\),/, ""],
  ["portals: siblings", /\|\|n\.props\.__P\?null:S\(n\)/, "?null:S(n)"],
  ["portals: parents", /n\.__c&&!n\.props\.__P\)/, "n.__c)"],
  ["portals: moves", /if\(n\.props\.__P\)return t;/, ""],
  ["portals: unmount", /\|\|u&&!t\.props\.__P\)/, "||u)"],
  ["derived state", /,V\.getDerivedStateFromProps&&\(d\.__s==.*?d\.__s\)\)\)/, ""],
  ["legacy updates", /d\.componentWillUpdate&&.*?,L\),/, ""],
  ["legacy props", /M!==k&&C&&!V\.getDerivedStateFromProps&&.*?\(M,L\),/, ""],
  ["legacy mount", /C&&!V\.getDerivedStateFromProps&&d\.componentWillMount&&d\.componentWillMount\(\),/, ""],
  ["snapshots", /C&&u\.__c&&d\.getSnapshotBeforeUpdate&&.*?\)\),/, ""],
  ["fewest moves", /if\(g\)\{for\(a=\[\].*?k\[f\]\.__u\|=4\)\}/, "if(g)for(f=i;f--;)(o=k[f])&&16&o.__u&&(o.__u|=4);"],
  ["capture listeners", /f=t!=\(t=t\.replace\(l,"\$1"\)\),/, ""],
  ["odd properties", /"width"!=t&&.*?&&t in n\)/, "t in n)"],
  ["popover", /"popover"==t&&1==r\?"":r/, "r"],
  ["error boundaries", /n=\{__e:function\(n,t,r,u\)\{.*?throw f=0,n\}\}/, "n={__e(n){throw f=0,n}}"],
];

/** The overlay alone does without hooks and without form fields. */
const OVERLAY_CUTS: typeof CUTS = [
  ["hook: vnode", /return!o&&n\.vnode&&n\.vnode\(e\),e/, "return e"],
  ["hook: rerender", /n\.vnode&&n\.vnode\(r\),/, ""],
  ["hook: before", /\(s=n\.__b\)&&s\(r\);/, ""],
  ["hook: render", /H=n\.__r,q=C/, "q=C"],
  ["hook: renders", /H&&H\(r\),/, ""],
  ["hook: diffed", /return\(s=n\.diffed\)&&s\(r\),l\}/, "return l}"],
  ["hook: commit", /n\.__c&&n\.__c\(r,t\),/, ""],
  ["hook: unmount", /n\.unmount&&n\.unmount\(t\),/, ""],
  ["hook: root", /n\.__&&n\.__\(t,r\),/, ""],
  ["hook: event", /u\(n\.event\?n\.event\(r\):r\)/, "u(r)"],
  [
    "hook: debounce",
    /&&i==n\.debounceRendering\|\|\(\(i=n\.debounceRendering\)\|\|queueMicrotask\)\(H\)/,
    "||queueMicrotask(H)",
  ],
  ["hook: debounce again", /\(f=u\.length\)&&\(i\|\|queueMicrotask\)\(H\)/, "(f=u.length)&&queueMicrotask(H)"],
  ["fields: old", /\|\|"value"==s&&"defaultValue"in x\|\|"checked"==s&&"defaultChecked"in x/, ""],
  ["fields: new", /"value"==s\?b=k:"checked"==s\?m=k:/, ""],
  ["fields: set", /l&&"textarea"!=C\|\|\(s="value".*?\$\[s\],f\)\)\}else/, "0}else"],
  ["skipped updates", /if\(r\.__v==u\.__v&&.*?break n\}/, ""],
  ["updates while rendering", /q=C\?25:0;do\{(.*?)\}while\(8&d\.__g&&\+\+q<25\);/, "$1;"],
  ["suspense: rethrow", /t&&t\.then\|\|D\(r\),/, "D(r),"],
  ["mounting", /else C&&d\.componentDidMount&&d\.__h\.push\(d\.componentDidMount\);/, ""],
  ["unmounting", /if\(i\.componentWillUnmount\)try\{.*?\}catch\(t\)\{n\.__e\(t,r\)\}/, ""],
  ["forced updates", /x\.prototype\.forceUpdate=function\(n\)\{.*?\},/, ""],
  ["updates by function", /"function"==typeof n&&\(n=n\(_\(\{\},r\),this\.props\)\),/, ""],
  ["refs by function", /"function"==typeof t\?r\?r\.__x=t\(r\)\|\|1:.*?:t\(null\)\):t\.current=r/, "t.current=r"],
  ["moves with state", /!u&&r\.moveBefore&&o\.parentNode\?r\.moveBefore\(o,t\):/, ""],
  // It keeps one click from reaching a listener that the same click put on an ancestor; here no ancestor listens to clicks.
  ["event clock", /\(n\.__a\|\|\(n\.__a=\{\}\)\)\[t\]=c,/, ""],
  [
    "event clock: reading",
    /if\(u=u\[t\],null==r\[e\]\)r\[e\]=c\+\+;else if\(r\[e\]<this\.__a\[t\]\)return;/,
    "u=u[t];",
  ],
  ["event clock: begin", /e=Symbol\(\),(l=.*?,)c=0,/, "$1"],
  ["handlers that are none", /"function"!=typeof r&&\(r=null\),"function"!=typeof u&&\(u=null\),/, ""],
  ["functions as attributes", /if\("function"==typeof r\)return;/, ""],
  ["errors of callbacks", /try\{(t=r\.__h,.*?\}\))\}catch\(t\)\{n\.__e\(t,r\.__v\)\}/, "$1"],
  ["errors of refs", /try\{(t\.current=r)\}catch\(t\)\{n\.__e\(t,u\)\}/, "$1"],
  ["lower-case events", /\(t=t\.slice\(2\)\)\[0\]<"a"&&\(t=t\.toLowerCase\(\)\)/, "t=t.slice(2).toLowerCase()"],
  ["errors: flags", /1&d\.__g&&\(d\.__g&=-4\)/, "0"],
  ["errors: flags again", /,2&d\.__g&&\(d\.__g\|=1\)/, ""],
  ["context: kept", /d\.context=L,/, ""],
  ["document as root", /9==r\.nodeType&&\(r=r\.documentElement\),/, ""],
  ["hydrate: again", /32&u\.__u\?\[i\]:null/, "null"],
  ["hydrate: root", /i=\(u=t&&32&t\.__u\)\?null:r\.__k,/, "i=r.__k,"],
  [
    "hydrate: first child",
    /i\?null:r\.firstChild\?d\.call\(r\.childNodes\):null,f,i\?i\.__e:r\.firstChild,u,o/,
    "null,f,i?i.__e:null,0,o",
  ],
];

/** Preact without the parts above. The build stops where one is not found. */
export function leanPreact(): Plugin {
  let cuts = CUTS;
  return {
    name: "lean-preact",
    enforce: "pre",
    configResolved({ build }) {
      if (JSON.stringify([build.lib, build.rolldownOptions.input]).includes("overlay.content")) {
        cuts = [...CUTS, ...OVERLAY_CUTS];
      }
    },
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/.test(id.split("?")[0] ?? "")) return null;
      let lean = code;
      for (const [what, find, put] of cuts) {
        const found = lean.match(new RegExp(find, "g"))?.length ?? 0;
        if (found !== 1)
          throw new Error(`Preact: “${what}” fits ${found} times, not once; mend ${import.meta.filename}`);
        lean = lean.replace(find, put);
      }
      return { code: lean, map: null };
    },
  };
}
