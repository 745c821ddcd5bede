import { describe, expect, it } from 'vitest';
import { findingsStatus, parseFindingGate } from '../../src/cli/gate.ts';
import type { Finding, Severity } from '../../src/types.ts';

/** Findings of these severities. */
const findings = (...severities: Severity[]): Finding[] =>
  severities.map((severity) => ({ code: 'column.skewed', severity, message: 'made up' }));

describe('findingsStatus', () => {
  it('is 1 where a finding is severe enough, and 0 where none is or nothing was asked', () => {
    const warning = parseFindingGate('finding=warning');
    expect(findingsStatus(findings('warning'), warning)).toBe(1);
    expect(findingsStatus(findings('info', 'error'), warning)).toBe(1);
    expect(findingsStatus(findings('warning'), parseFindingGate('finding=error'))).toBe(0);
    expect(findingsStatus(findings('info'), warning)).toBe(0);
    expect(findingsStatus(findings('error'), undefined)).toBe(0);
  });

  it.each(['score=3', 'tier=high', 'finding=info', 'finding'])('refuses %s, which it could never meet', (gate) => {
    expect(() => parseFindingGate(gate)).toThrow('finding=error or finding=warning');
  });
});
