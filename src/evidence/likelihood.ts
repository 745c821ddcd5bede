/**
 * Words for likelihood by the yardstick they are of, with the range of percent that each stands for. The ranges overlap
 * or leave gaps by design: a word is kept, never a number in its place.
 *
 * ICD 203: US Office of the Director of National Intelligence, Intelligence Community Directive 203 (2015).
 * PHIA: UK Professional Head of Intelligence Assessment, probability yardstick.
 * IPCC: Mastrandrea et al., Guidance Note on Consistent Treatment of Uncertainties (2010).
 */
export const YARDSTICKS: Readonly<Record<'icd203' | 'phia' | 'ipcc', ReadonlyMap<string, readonly [number, number]>>> =
  {
    icd203: new Map([
      ['almost no chance', [1, 5]],
      ['remote', [1, 5]],
      ['very unlikely', [5, 20]],
      ['highly improbable', [5, 20]],
      ['unlikely', [20, 45]],
      ['improbable', [20, 45]],
      ['roughly even chance', [45, 55]],
      ['roughly even odds', [45, 55]],
      ['likely', [55, 80]],
      ['probable', [55, 80]],
      ['very likely', [80, 95]],
      ['highly probable', [80, 95]],
      ['almost certain', [95, 99]],
      ['nearly certain', [95, 99]],
    ]),
    phia: new Map([
      ['remote chance', [0, 5]],
      ['highly unlikely', [10, 20]],
      ['unlikely', [25, 35]],
      ['realistic possibility', [40, 50]],
      ['likely', [55, 75]],
      ['probable', [55, 75]],
      ['highly likely', [80, 90]],
      ['almost certain', [95, 100]],
    ]),
    ipcc: new Map([
      ['exceptionally unlikely', [0, 1]],
      ['extremely unlikely', [0, 5]],
      ['very unlikely', [0, 10]],
      ['unlikely', [0, 33]],
      ['about as likely as not', [33, 66]],
      ['more likely than not', [50, 100]],
      ['likely', [66, 100]],
      ['very likely', [90, 100]],
      ['extremely likely', [95, 100]],
      ['virtually certain', [99, 100]],
    ]),
  };
