import { describe, expect, it } from 'vitest';
import { inspectionStatus, parseGate } from '../../src/cli/gate.ts';
import type { Finding, InspectionReport, Severity } from '../../src/types.ts';

const finding = (severity: Severity): Finding => ({ code: 'column.constant', severity, message: 'Made up.' });

/** As much of a report as a gate looks at: findings of the whole, and of one inspection. */
const report = (whole: Severity[], inside: Severity[]): InspectionReport =>
  ({ findings: whole.map(finding), inspections: [{ findings: inside.map(finding) }] }) as unknown as InspectionReport;

describe('inspectionStatus', () => {
  const warning = parseGate('finding=warning');

  it('is 1 where a finding of the whole or of one inspection is as severe as asked', () => {
    expect(inspectionStatus(report([], ['warning']), warning)).toBe(1);
    expect(inspectionStatus(report(['error'], []), warning)).toBe(1);
    expect(inspectionStatus(report([], ['warning']), parseGate('finding=error'))).toBe(0);
    expect(inspectionStatus(report(['info'], ['info']), warning)).toBe(0);
    expect(inspectionStatus(report(['error'], ['error']), undefined)).toBe(0);
  });

  it.each(['score=3', 'tier=High'])('refuses %s, which can never be met', (gate) => {
    expect(() => inspectionStatus(report([], []), parseGate(gate))).toThrow('ranks nobody');
  });
});
