/** A change of a record says which version it was made for; a call without a body has nothing that could be overwritten. */
export default function changesCompareVersions(operation, _options, context) {
  const isDeletion = context.path.at(-1) === 'delete'
  if (!operation.requestBody && !isDeletion) return []
  const missing = ['412', '428'].filter(status => !operation.responses?.[status])
  if (!(operation.parameters ?? []).some(parameter => parameter.in === 'header' && parameter.name === 'If-Match')) {
    missing.unshift('If-Match')
  }
  return missing.length === 0 ? [] : [{ message: `${operation.operationId} changes a record without ${missing.join(', ')}.`, path: context.path }]
}
