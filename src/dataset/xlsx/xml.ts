import { damaged } from './damaged.ts';
import type { Packages } from './packages.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part as it is read. Names come without their prefix, which every program may choose. */
export interface Handlers {
  open: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads a part of a workbook, all of it or nothing.
 *
 * A document type is refused: no workbook has one, and it is the place for entities that expand without end or name
 * files of this machine.
 *
 * @throws AtriskError `file.syntax` where it is not well-formed
 */
export function readXml(bytes: Uint8Array, part: string, { SaxesParser }: Packages, handlers: Handlers): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const { open, close, text } = handlers;
  parser.on('opentag', ({ name, attributes }) => {
    open(localName(name), attributes);
  });
  if (close !== undefined) {
    parser.on('closetag', ({ name }) => {
      close(localName(name));
    });
  }
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('doctype', () => {
    throw damaged(`its part ${part} declares a document type, which no workbook does`);
  });
  parser.on('error', (error) => {
    throw damaged(`its part ${part} is not well-formed (${error.message.replace(/\.$/, '')})`);
  });
  parser.write(decode(bytes, part)).close();
}

/** The attribute of that name, with whatever prefix: `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** True for `1` and `true`, the two ways of XML to say so. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(bytes: Uint8Array, part: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(
      bytes,
    );
  } catch {
    throw damaged(`its part ${part} is not in UTF-8`);
  }
}
