import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { Assets } from './ui/document.tsx';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const FOR_EVER = 'public, max-age=31536000, immutable';

type Body = Uint8Array<ArrayBuffer>;
type Asset = { type: string; plain: Body; br?: Body; gzip?: Body };

export function readAssetNames(buildDir: string): Assets {
  const { css, js, icon } = JSON.parse(readFileSync(join(buildDir, 'assets.json'), 'utf8')) as Record<
    string,
    string
  >;
  return { css: `/assets/${css}`, js: `/assets/${js}`, icon: `/assets/${icon}` };
}

/** Style, script and fonts, kept in memory and compressed once; their names change with their content. */
export function assetRoutes(buildDir: string): Hono {
  const assets = new Map(
    readdirSync(join(buildDir, 'public')).map(name => [name, readAsset(join(buildDir, 'public', name))]),
  );
  return new Hono().get('/:name', c => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding =
      asset.br && /\bbr\b/.test(accepted)
        ? 'br'
        : asset.gzip && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : undefined;
    if (encoding) c.header('Content-Encoding', encoding);
    c.header('Vary', 'Accept-Encoding');
    c.header('Cache-Control', FOR_EVER);
    c.header('Content-Type', asset.type);
    return c.body((encoding ? asset[encoding] : undefined) ?? asset.plain);
  });
}

function readAsset(file: string): Asset {
  const plain = Uint8Array.from(readFileSync(file));
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (extname(file) === '.woff2') return { type, plain };
  return {
    type,
    plain,
    br: Uint8Array.from(brotliCompressSync(plain)),
    gzip: Uint8Array.from(gzipSync(plain)),
  };
}
