/** What messages must say, whatever their words; the words themselves are in the golden cases. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STRAIN, temporaryFolder } from './support/folder.ts';
import { ROOT, type Run, run } from './support/run.ts';

const root = temporaryFolder();
const HEADER = 'unit,year,clashes,speech,courts\n';

/** Runs a command in a fresh folder that holds these files. */
function withFiles(files: Record<string, string>, args: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return run(args, { folder });
}

const score = (data: string, ...more: string[]): Promise<Run> =>
  withFiles({ 'data.csv': data }, ['score', 'data.csv', '-f', STRAIN, ...more]);

describe('a finding about a unit', () => {
  it.each([
    ['two kinds', 'unit,kind,year,clashes,speech,courts\nBE,country,2020,40,1,50\nBE,people,2021,40,1,50\n'],
    ['two names', 'unit,name,year,clashes,speech,courts\nBE,Bel,2020,40,1,50\nBE,Mark,2021,40,1,50\n'],
    ['two parents', 'unit,parent,year,clashes,speech,courts\nBE,A,2020,40,1,50\nBE,C,2021,40,1,50\n'],
  ])('names the unit: %s', async (_, data) => {
    const { stderr } = await score(data);
    expect(stderr.split('\n').find((line) => line.includes(' 2 '))).toMatch(/\bBE\b/);
  });
});

describe('a hint', () => {
  it('does not ask for a plain hyphen where one stands', async () => {
    for (const text of ['-1e999', '-5 clashes', '-x']) {
      expect((await score(`${HEADER}AR,2021,${text},1,50\n`)).stderr).not.toContain('hyphen');
    }
    expect((await score(`${HEADER}AR,2021,\u22125,1,50\n`)).stderr).toContain('hyphen');
  });

  it('on JSON does not speak of hyphens', async () => {
    const { stderr } = await withFiles({ 'data.json': '{"units": []}' }, ['score', 'data.json', '-f', STRAIN]);
    expect(stderr).not.toContain('hyphen');
  });

  it('on the rows of a second table speaks of a second table', async () => {
    const { stderr } = await score(`${HEADER}AR,2021,20,1,70\n\nunit,population\nAR,1000\nBE,2000\n`);
    expect(stderr).toMatch(/second table|file of its own/);
  });
});

describe('a fault in YAML', () => {
  const definition = readFileSync(STRAIN, 'utf8');
  const check = (text: string): Promise<Run> => withFiles({ 'fw.yaml': text }, ['frameworks', 'check', 'fw.yaml']);

  it('a key that stands twice is named', async () => {
    expect((await check(`${definition}title: Another\n`)).stderr).toContain('"title"');
  });

  it('its place is a line and a column, not the name of a column of a table', async () => {
    expect((await check(`${definition}title: Another\n`)).stderr).not.toMatch(/column "\d+"/);
  });

  it('a tab draws one error and not a dozen that follow from it', async () => {
    const { stderr } = await check(definition.replace('  - id: speech\n    name', '  - id: speech\n\tname'));
    expect(stderr).toContain('1 error:');
    expect(stderr).toMatch(/tab/i);
  });

  it.each([
    ['operation: lookup', 'operation: look-up', '"lookup"'],
    ['polarity: lower-is-riskier', 'polarity: lower-is-risky', '"lower-is-riskier"'],
    ['operation: lookup', 'operatoin: lookup', '"operation"'],
    ['    name: Hate speech', '    naem: Hate speech', '"name"'],
  ])('%s misspelt as %s draws a suggestion', async (right, wrong, suggestion) => {
    const { status, stderr } = await check(definition.replace(right, wrong));
    expect(status).toBe(2);
    expect(stderr).toContain(`Did you mean ${suggestion}`);
  });

  it('a key that is absent is not called invalid', async () => {
    const { stderr } = await check(definition.replace('    polarity: higher-is-riskier\n', ''));
    expect(stderr).toMatch(/"polarity" is required/);
  });

  it('two letters that changed places draw a suggestion in a .meta.yaml', async () => {
    const { stderr } = await withFiles({ 'data.csv': HEADER, 'data.meta.yaml': 'titel: Clean\n' }, [
      'score',
      'data.csv',
      '-f',
      STRAIN,
    ]);
    expect(stderr).toContain('Did you mean "title"');
  });

  it.each(['', '# nothing yet\n'])('an empty definition is called empty', async (text) => {
    const { status, stderr } = await check(text);
    expect(status).toBe(2);
    expect(stderr).toMatch(/empty/);
  });
});

describe('nothing is said that the program does not know', () => {
  const FSI = [
    'C1: Security Apparatus,C2: Factionalized Elites,C3: Group Grievance,E1: Economy,E2: Economic Inequality',
    'E3: Human Flight and Brain Drain,P1: State Legitimacy,P2: Public Services,P3: Human Rights',
    'S1: Demographic Pressures,S2: Refugees and IDPs,X1: External Intervention',
  ].join(',');
  const data = `unit,year,${FSI}\nArdania,2021,1,2,3,4,5,6,7,8,9,10,1,2\n`;

  it.each([
    ['score', []],
    ['score', ['--format', 'markdown']],
    ['brief', ['--unit', 'Ardania']],
  ])('that a publisher has no tiers: %s %j', async (command, more) => {
    const { status, stdout } = await withFiles({ 'data.csv': data }, [
      command,
      'data.csv',
      '-f',
      'fragile-states',
      ...more,
    ]);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/publisher prints no/);
  });

  it('that there is no period, where a kind was asked for that the data do not have', async () => {
    const { stdout, stderr } = await score(`${HEADER}AR,2021,20,1,70\n`, '--kind', 'group');
    expect(stdout).not.toContain('no period');
    expect(stdout + stderr).toMatch(/group/);
  });

  it.each([
    ['X13', 'median of the 28'],
    ['XP02', 'a quiet made-up unit'],
  ])('drivers are measured against one reference, and it is named: %s', async (unit, reference) => {
    const { stdout } = await run(['brief', join(ROOT, 'data', 'made-up-panel.csv'), '--unit', unit]);
    const line = stdout.split('\n').find((text) => text.startsWith('Compared with:')) ?? '';
    expect(line).toContain(reference);
    expect(line.includes('median') && line.includes('quiet')).toBe(false);
  });

  it('that communities are not scored, on a page that scores one', async () => {
    const { stdout } = await run(['brief', join(ROOT, 'data', 'made-up-panel.csv'), '--unit', 'XP02']);
    expect(stdout).not.toContain('Communities are named, never scored');
  });
});

describe('nothing is lost silently', () => {
  const unusual = `${HEADER}AR,2021,20,1,99\nBE,2021,40,1,50\n`;

  it.each([
    ['score', []],
    ['brief', ['--unit', 'AR']],
    ['explain', ['--unit', 'AR']],
    ['explain', ['--unit', 'AR', '--format', 'json']],
  ])('warnings are printed by %s %j', async (command, more) => {
    const { status, stderr } = await withFiles({ 'data.csv': unusual }, [command, 'data.csv', '-f', STRAIN, ...more]);
    expect(status).toBe(0);
    expect(stderr).toContain('99 is unusual');
  });

  it('a gate on a score is refused where there is no score', async () => {
    const data = 'unit,year,indicator,value\nArdania,2021,2.2,1\n';
    const args = ['score', 'data.csv', '-f', 'un-foa', '--fail-on', 'score=0.5'];
    expect((await withFiles({ 'data.csv': data }, args)).status).toBe(2);
  });

  it('a gate on a tier does not advise a gate on a score that there is not', async () => {
    const data = 'unit,year,indicator,value\nArdania,2021,2.2,1\n';
    const args = ['score', 'data.csv', '-f', 'un-foa', '--fail-on', 'tier=high'];
    const { status, stderr } = await withFiles({ 'data.csv': data }, args);
    expect(status).toBe(2);
    expect(stderr).not.toContain('score=NUMBER');
  });
});

describe('a mistake in the command line', () => {
  it.each([
    ['an unknown option', ['score', 'data.csv', '--nonsense\u001b[31m']],
    ['an invalid choice', ['score', 'data.csv', '--format', '\u001b[31m']],
    ['an unknown command', ['\u001b[31mscore']],
    ['an invalid map', ['score', 'data.csv', '--map', '\u001b[31m']],
    ['an invalid gate', ['score', 'data.csv', '--fail-on', '\u202e']],
    ['too many arguments', ['frameworks', 'show', 'mrg-put', '\u001b[31m']],
  ])('is never printed raw: %s', async (_, args) => {
    const { status, stderr } = await run(args, { folder: root });
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it.each([
    ['clashs=clashes', '"clashes"'],
    ['courts=court', '"courts"'],
  ])('--map %s has status 2 and a suggestion', async (map, suggestion) => {
    const { status, stderr } = await score(`${HEADER}AR,2021,20,1,70\n`, '--map', map);
    expect(stderr).toContain(`Did you mean ${suggestion}?`);
    expect(status).toBe(2);
  });
});
