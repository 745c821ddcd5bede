/** The JSON Schemas that are published beside the documents they describe. */
import { sourceJsonSchema } from '../src/dataset/sources/schema.ts';
import { frameworkJsonSchema } from '../src/framework/json-schema.ts';
import { resultJsonSchema } from '../src/report/result-schema.ts';

/** Path relative to the project folder, and the text that belongs there. */
export function jsonSchemas(): Map<string, string> {
  return new Map([
    ['frameworks/framework.schema.json', text(frameworkJsonSchema())],
    ['frameworks/source.schema.json', text(sourceJsonSchema())],
    ['docs/result.schema.json', text(resultJsonSchema())],
  ]);
}

function text(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
