import { describe, expect, it } from 'vitest';
import { codeSpan, markdownLink, markdownText } from '../../src/report/markdown-escape.ts';

describe('markdownText', () => {
  it('lets no markup or HTML begin', () => {
    expect(markdownText('a | b')).toBe('a \\| b');
    expect(markdownText('<script>&')).toBe('&lt;script&gt;&amp;');
    expect(markdownText('`code` *bold* _it_ ~no~')).toBe('\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~');
    expect(markdownText('[x](javascript:alert(1))')).toBe('\\[x\\](javascript:alert(1))');
    expect(markdownText('![x](y)')).toBe('!\\[x\\](y)');
    expect(markdownText('line\nbreak')).toBe('line\\\\nbreak');
  });

  it('lets no heading, list or rule begin at the start of a line', () => {
    expect(markdownText('# title')).toBe('\\# title');
    expect(markdownText('- item')).toBe('\\- item');
    expect(markdownText('+ item')).toBe('\\+ item');
    expect(markdownText('---')).toBe('\\---');
    expect(markdownText('===')).toBe('\\===');
    expect(markdownText('1. item')).toBe('1\\. item');
    expect(markdownText('2) item')).toBe('2\\) item');
  });

  it('leaves figures as they are', () => {
    expect(markdownText('-0.50')).toBe('-0.50');
    expect(markdownText('+1.20 ▲2 of 8')).toBe('+1.20 ▲2 of 8');
    expect(markdownText('19.557')).toBe('19.557');
  });

  it('keeps addresses in names from turning into links', () => {
    expect(markdownText('see https://example.org')).toBe('see https\\://example.org');
    expect(markdownText('www.example.org')).toBe('www\\.example.org');
  });
});

describe('markdownLink', () => {
  it('links to http and https only', () => {
    expect(markdownLink('Source', 'https://example.org/a b')).toBe('[Source](<https://example.org/a%20b>)');
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x (javascript:alert(1))');
    expect(markdownLink('x', 'data:text/html,<b>')).toBe('x (data:text/html,&lt;b&gt;)');
    expect(markdownLink('x', 'https://')).toBe('x (https\\://)');
  });

  it('cannot be left through the address', () => {
    expect(markdownLink('x', 'https://example.org/>)|[y](z')).toBe('[x](<https://example.org/%3E%29%7C%5By%5D%28z>)');
  });
});

describe('codeSpan', () => {
  it('is fenced by more backticks than it holds', () => {
    expect(codeSpan('plain')).toBe('`plain`');
    expect(codeSpan('a `` b')).toBe('``` a `` b ```');
    expect(codeSpan('two\nlines')).toBe('`two\\nlines`');
  });
});
