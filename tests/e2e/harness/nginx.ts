// nginx as any host of files would run it, in front of the built data: no program of ours between.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppServer, freePort } from "./flask.ts";
import { DATA } from "./paths.ts";
import { until } from "./until.ts";

const NGINX = "/usr/sbin/nginx";
export const hasNginx = existsSync(NGINX);

const configuration = (folder: string, port: number) => `
worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr crit; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include /etc/nginx/mime.types;
  log_format path '"$request_method $uri" $status';
  access_log ${folder}/log path;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  charset utf-8; gzip_static on; gzip_vary on;
  server {
    listen 127.0.0.1:${port};
    root ${DATA}/site;
    add_header Cache-Control "public, max-age=300";
    add_header Content-Security-Policy "default-src 'none'; script-src 'self' 'sha256-UL9WpNDuvNP6sOc2pyX8MW1qMPRvkLov+XKINF9cAuk='; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    error_page 404 /404.html;
    location / { try_files $uri $uri/index.html =404; }
    location ~ ^(/en)?/share$ { return 303 $1/check; }
    location ~ ^/(pages/.|assets/.*-) { add_header Cache-Control "public, max-age=31536000, immutable"; }
    location = /v1/manifest {
      types {} default_type application/jose; alias ${DATA}/manifest.jws;
      gzip on; gzip_types application/jose; gzip_min_length 1;
    }
    location /v1/bundles/ { alias ${DATA}/bundles/; add_header Cache-Control "public, max-age=31536000, immutable"; }
    location /v1/deltas/ { alias ${DATA}/deltas/; add_header Cache-Control "public, max-age=31536000, immutable"; }
    location /v1/models/ { alias ${DATA}/models/; add_header Cache-Control "public, max-age=31536000, immutable"; }
  }
}
`;

/** Starts nginx over the built data and waits until it answers. */
export async function startNginx(): Promise<Pick<AppServer, "origin" | "stop">> {
  const folder = mkdtempSync(join(tmpdir(), "munuigil-nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  const child = spawn(NGINX, ["-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => child.kill("SIGTERM"));
  const origin = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(origin).then(
        (answer) => answer.ok,
        () => false,
      ),
    "nginx answers",
  );
  return { origin, stop: () => end(child, folder) };
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}
