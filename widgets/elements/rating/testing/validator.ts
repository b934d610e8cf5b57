/**
 * What the national validator asks of a page (C.SI.2.5, C.SE.1.7): the marked elements are found from the document, title, questions
 * and answers are the prescribed ones, and each star shows its question in the very turn of the click.
 *
 * @returns what is missing or wrong; nothing when the page passes.
 */
export function validate(title: string): string[] {
  // Everything is inside: a browser of the tests is handed the function alone.
  const prescribed = {
    negative: {
      question: 'Dove hai incontrato le maggiori difficoltà?',
      answers: [
        'A volte le indicazioni non erano chiare',
        'A volte le indicazioni non erano complete',
        'A volte non capivo se stavo procedendo correttamente',
        'Ho avuto problemi tecnici',
        'Altro',
      ],
    },
    positive: {
      question: 'Quali sono stati gli aspetti che hai preferito?',
      answers: [
        'Le indicazioni erano chiare',
        'Le indicazioni erano complete',
        'Capivo sempre che stavo procedendo correttamente',
        'Non ho avuto problemi tecnici',
        'Altro',
      ],
    },
  }
  const seen = (element: HTMLElement | null): boolean => {
    if (!element?.offsetParent) return false
    const { width, height } = element.getBoundingClientRect()
    const { display, visibility } = getComputedStyle(element)
    return width > 0 && height > 0 && display !== 'none' && visibility !== 'hidden'
  }
  const wrong: string[] = []
  const mark = (name: string, within: ParentNode = document) => within.querySelector<HTMLElement>(`[data-element="${name}"]`)
  const expect = (fits: boolean, what: string) => void (fits || wrong.push(what))
  const feedback = mark('feedback')
  if (!feedback) return ['feedback']
  const heading = mark('feedback-title', feedback)
  expect(heading?.localName === 'h2' && heading.textContent?.trim() === title, 'feedback-title')
  expect(mark('feedback-input-text', feedback) !== null, 'feedback-input-text')
  const branches = { negative: mark('feedback-rating-negative'), positive: mark('feedback-rating-positive') }
  for (const [name, fieldset] of Object.entries(branches)) {
    const { question, answers } = prescribed[name as keyof typeof branches]
    expect(fieldset?.localName === 'fieldset', `feedback-rating-${name}`)
    if (!fieldset) continue
    const legend = mark('feedback-rating-question', fieldset)
    expect(legend?.localName === 'legend' && legend.textContent?.trim() === question, `question ${name}`)
    const labels = [...fieldset.querySelectorAll('label[data-element="feedback-rating-answer"]')]
    expect(labels.map((label) => label.textContent?.trim()).join() === answers.join(), `answers ${name}`)
  }
  for (const star of [1, 2, 3, 4, 5]) {
    const label = mark(`feedback-rate-${star}`)
    expect(label?.localName === 'label', `feedback-rate-${star}`)
    label?.click()
    expect(seen(branches.negative) === star <= 3 && seen(branches.positive) === star > 3, `question after ${star}`)
  }
  return wrong
}
