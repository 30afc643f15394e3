/** An answer with items comes in pages: it is asked for with limit and cursor and says where the next page begins. */
export default function listsHavePages(operation, options, context) {
  const schema = operation.responses?.['200']?.content?.['application/json']?.schema
  if (!schema?.properties?.items || options.whole.includes(operation.operationId)) return []
  const names = (operation.parameters ?? []).map(parameter => parameter.name)
  const missing = ['limit', 'cursor'].filter(name => !names.includes(name))
  if (!schema.properties.next) missing.push('next in its answer')
  return missing.length === 0 ? [] : [{ message: `${operation.operationId} answers a list without ${missing.join(', ')}.`, path: context.path }]
}
