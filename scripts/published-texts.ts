/** What is published and written from the code: JSON Schemas, and the reference of all methods. */
import { sourceJsonSchema } from '../src/dataset/sources/schema.ts';
import { rulesJsonSchema } from '../src/evidence/rules-schema.ts';
import { ledgerJsonSchema } from '../src/evidence/schema.ts';
import { frameworkJsonSchema } from '../src/framework/json-schema.ts';
import { assessmentJsonSchema } from '../src/report/assessment-schema.ts';
import { backtestJsonSchema } from '../src/report/backtest-schema.ts';
import { calibrationJsonSchema } from '../src/report/calibration-schema.ts';
import { comparisonJsonSchema } from '../src/report/comparison-schema.ts';
import { resultJsonSchema } from '../src/report/result-schema.ts';
import { sensitivityJsonSchema, uncertaintyJsonSchema } from '../src/report/uncertainty-schema.ts';
import { methodsPage } from './methods-page.ts';

/** Path relative to the project folder, and the text that belongs there. */
export function publishedTexts(): Map<string, string> {
  return new Map([
    ['frameworks/framework.schema.json', text(frameworkJsonSchema())],
    ['frameworks/source.schema.json', text(sourceJsonSchema())],
    ['frameworks/ledger.schema.json', text(ledgerJsonSchema())],
    ['frameworks/evidence.schema.json', text(rulesJsonSchema())],
    ['docs/assessment.schema.json', text(assessmentJsonSchema())],
    ['docs/result.schema.json', text(resultJsonSchema())],
    ['docs/backtest.schema.json', text(backtestJsonSchema())],
    ['docs/calibration.schema.json', text(calibrationJsonSchema())],
    ['docs/comparison.schema.json', text(comparisonJsonSchema())],
    ['docs/uncertainty.schema.json', text(uncertaintyJsonSchema())],
    ['docs/sensitivity.schema.json', text(sensitivityJsonSchema())],
    ['docs/methods.md', methodsPage()],
  ]);
}

function text(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
