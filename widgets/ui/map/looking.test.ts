import { expect } from 'chai'
import { until } from '../../testing/page.ts'
import { Looking } from './looking.ts'

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
}

describe('asking for what is in view', () => {
  it('asks once when moving pauses', async () => {
    let asked = 0
    const looking = new Looking(
      host,
      () => Promise.resolve((asked += 1)),
      () => undefined,
    )
    for (let move = 0; move < 5; move++) looking.soon()
    expect(asked).to.equal(0)
    await until(() => looking.shown)
    expect(asked).to.equal(1)
  })

  it('aborts what was overtaken, and shows the old until the new is there', async () => {
    const answers: ((text: string) => void)[] = []
    const signals: AbortSignal[] = []
    const ask = (signal: AbortSignal) => (signals.push(signal), new Promise<string>((answer) => answers.push(answer)))
    let done = 0
    const looking = new Looking(host, ask, () => void (done += 1))
    const first = looking.now()
    answers[0]?.('first')
    await first
    const second = looking.now()
    const third = looking.now()
    expect(looking.shown).to.equal('first')
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, false])
    answers[2]?.('third')
    answers[1]?.('second')
    await Promise.all([second, third])
    expect(looking.shown).to.equal('third')
    expect(done).to.equal(2)
  })

  it('keeps what is shown when asking again fails', async () => {
    let broken = false
    const looking = new Looking(
      host,
      () => (broken ? Promise.reject(new Error('away')) : Promise.resolve('shown')),
      () => undefined,
    )
    await looking.now()
    broken = true
    await looking.now()
    expect(looking.shown).to.equal('shown')
    expect(looking.failed).to.be.instanceOf(Error)
    expect(looking.loading).to.equal(false)
  })
})
