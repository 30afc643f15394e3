import { schema as check } from '@stoplight/spectral-functions'

/** The examples of a schema of OpenAPI 3.1 fit the schema; Spectral's own rule looks at `example` only. */
export default function schemaExamplesFit(schema, _options, context) {
  if (!Array.isArray(schema?.examples)) return []
  return schema.examples.flatMap((example, i) =>
    (check(example, { schema, allErrors: true }, context) ?? []).map(found => ({
      message: `An example does not fit its schema: ${found.message}`,
      path: [...context.path, 'examples', i, ...(found.path?.slice(context.path.length) ?? [])]
    }))
  )
}
