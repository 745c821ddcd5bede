// Packages that are bundled are redistributed, so their licence texts must travel along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The notice for everything that the bundles contain.
 *
 * @param {string} root the project folder
 * @param {import('esbuild').Metafile[]} metafiles what esbuild says it bundled
 * @returns {string} one section per package: name, version, licence and its full text
 * @throws where a package states no licence text
 */
export function thirdPartyNotice(root, metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const used = outputs.flatMap((output) => Object.keys(output.inputs));
  const folders = new Set(used.map((input) => PACKAGE_FOLDER.exec(input)?.[0]).filter((found) => found !== undefined));
  const sections = [...folders].sort().map((folder) => section(path.join(root, folder)));
  return ['The bundled files contain code of these packages.\n', ...sections].join(`\n${'-'.repeat(80)}\n\n`);
}

function section(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const text = licenceText(folder);
  if (text === undefined) throw new Error(`${name} ${version} is bundled but states no licence text.`);
  return `${name} ${version} (${license})\n\n${text.trim().replaceAll('\r\n', '\n')}\n`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file !== undefined) return readFileSync(path.join(folder, file), 'utf8');
  // Some packages print their licence at the end of the readme only.
  const readme = readdirSync(folder).find((entry) => /^readme(\.|$)/i.test(entry));
  if (readme === undefined || !existsSync(path.join(folder, readme))) return undefined;
  return /^#+ licen[cs]e[^\n]*\n([\s\S]*)/im.exec(readFileSync(path.join(folder, readme), 'utf8'))?.[1];
}
