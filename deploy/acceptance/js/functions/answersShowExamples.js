/** Every operation shows what to send and what comes back: as JSON where it can, else in a form that a document can show. */
const canBeShown = type => /json$|^text\/|[/+]xml$/.test(type)
const hasExample = media =>
  media.example !== undefined ||
  Object.keys(media.examples ?? {}).length > 0 ||
  media.schema?.example !== undefined ||
  (media.schema?.examples?.length ?? 0) > 0

export default function answersShowExamples(operation, _options, context) {
  const results = []
  const check = (content, what, path) => {
    for (const [type, media] of Object.entries(content ?? {})) {
      const isAnotherForm = type !== 'application/json' && content['application/json'] !== undefined
      if (canBeShown(type) && !isAnotherForm && !hasExample(media)) {
        results.push({ message: `${operation.operationId} shows no example of ${what} (${type}).`, path: [...context.path, ...path, type] })
      }
    }
  }
  check(operation.requestBody?.content, 'what is sent', ['requestBody', 'content'])
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    if (status.startsWith('2')) check(answer.content, 'its answer', ['responses', status, 'content'])
  }
  return results
}
