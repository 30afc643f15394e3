/** Every list that a client may send, in a parameter or anywhere in a body, has a largest number of entries. */
export default function sentArraysAreLimited(operation, _options, context) {
  const results = []
  const seen = new Set()
  const walk = (schema, path) => {
    if (!schema || typeof schema !== 'object' || seen.has(schema)) return
    seen.add(schema)
    if ([schema.type].flat().includes('array') && schema.maxItems === undefined) {
      results.push({ message: `A list that clients send has no maxItems: ${path.join('.')}`, path: [...context.path, ...path] })
    }
    for (const name of ['items', 'additionalProperties']) walk(schema[name], [...path, name])
    for (const name of ['allOf', 'anyOf', 'oneOf']) (schema[name] ?? []).forEach((one, i) => walk(one, [...path, name, i]))
    for (const [name, member] of Object.entries(schema.properties ?? {})) walk(member, [...path, 'properties', name])
  }
  ;(operation.parameters ?? []).forEach((parameter, i) => walk(parameter.schema, ['parameters', i, 'schema']))
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    walk(media.schema, ['requestBody', 'content', type, 'schema'])
  }
  return results
}
