/**
 * The 14 risk factors of the UN Framework of Analysis for Atrocity Crimes (2014, A/70/741–S/2016/71):
 * RF1–RF8 common to all atrocity crimes, RF9–RF10 genocide, RF11–RF12 crimes against humanity,
 * RF13–RF14 war crimes. Names as published; the shipped `un-foa` framework must agree (tested).
 */
export const RISK_FACTORS = {
  RF1: 'Situations of armed conflict or other forms of instability',
  RF2: 'Record of serious violations of international human rights and humanitarian law',
  RF3: 'Weakness of State structures',
  RF4: 'Motives or incentives',
  RF5: 'Capacity to commit atrocity crimes',
  RF6: 'Absence of mitigating factors',
  RF7: 'Enabling circumstances or preparatory action',
  RF8: 'Triggering factors',
  RF9: 'Intergroup tensions or patterns of discrimination against protected groups',
  RF10: 'Signs of an intent to destroy in whole or in part a protected group',
  RF11: 'Signs of a widespread or systematic attack against any civilian population',
  RF12: 'Signs of a plan or policy to attack any civilian population',
  RF13: 'Serious threats to those protected under international humanitarian law',
  RF14: 'Serious threats to humanitarian or peacekeeping operations',
} as const;

export type RiskFactorId = keyof typeof RISK_FACTORS;

/** The ids in order. */
export const RISK_FACTOR_IDS = Object.keys(RISK_FACTORS) as RiskFactorId[];
