import { html, nothing, type TemplateResult } from 'lit'
import type { Box } from '../../ui/map/geometry.ts'
import type { ShownCluster } from '../../ui/map/shown.ts'
import type { CdcDebateMap } from './debate-map.ts'
import type { Zone } from './features.ts'

/** What the list holds: a zone of the dossier, or the things of a cluster that was pressed; else all that is in view. */
export class Narrowing {
  zone: Zone | undefined
  private cluster: ShownCluster | undefined

  constructor(private readonly host: CdcDebateMap) {}

  /** Whether the list stays while the map is moved. */
  get any(): boolean {
    return Boolean(this.zone ?? this.cluster)
  }

  get where(): Zone | Box | undefined {
    return this.zone ?? this.cluster?.bbox ?? this.host.looked?.bbox
  }

  /** Lists what is said in a zone; undefined: in what is seen. */
  enter(zone: Zone | undefined): void {
    this.take(zone, undefined)
    this.host.layers.choose(zone)
  }

  /** Lists the things of a cluster. */
  gather(cluster: ShownCluster): void {
    if (this.zone) this.host.layers.choose(undefined)
    this.take(undefined, cluster)
  }

  private take(zone: Zone | undefined, cluster: ShownCluster | undefined): void {
    const { host } = this
    this.zone = zone
    this.cluster = cluster
    if (this.any) host.said = this.said
    host.requestUpdate()
    void host.pages.restart()
  }

  /** What the list is called. */
  get title(): string {
    const { zone, cluster, host } = this
    if (zone) return host.words.listIn(host.layers.nameOf(zone))
    return cluster ? host.words.listOf : host.words.list
  }

  private get said(): string {
    const { zone, host } = this
    return zone ? host.words.inZone(host.layers.nameOf(zone)) : host.words.inGroup
  }

  /** What the list holds, and the way back to all that is in view. */
  render(): TemplateResult | typeof nothing {
    if (!this.any) return nothing
    return html`<div class="in-zone">
      <p>${this.said}</p>
      <button class="link" @click=${() => this.enter(undefined)}>${this.host.words.leaveZone}</button>
    </div>`
  }
}
