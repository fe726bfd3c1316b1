import type { MetricChange } from '../../model/comparison.ts'
import type { Properties } from './test-suite.ts'

/** The statistics of one side of a metric: `after_passed`, `after_mean`, … */
export function sidePropertiesOf(
  side: 'before' | 'after',
  metric: MetricChange | null,
): Properties {
  const figures = figuresOf(side, metric)
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [`${side}_${name}`, value]),
  )
}

function figuresOf(side: 'before' | 'after', metric: MetricChange | null): Properties {
  switch (metric?.kind) {
    case undefined:
      return {}
    case 'binary': {
      const tally = metric[side]
      if (tally === null) return {}
      const { passed, failed, notApplicable } = tally
      return { passed, failed, not_applicable: notApplicable }
    }
    case 'enum': {
      const labels = metric[side]
      if (labels === null) return {}
      const counts = [...labels.counts].map(([label, count]) => `${label}: ${count}`)
      return { labels: counts.join(', '), not_applicable: labels.notApplicable }
    }
    case 'rating':
    case 'number': {
      const distribution = metric[side]
      if (distribution === null) return {}
      const { notApplicable, ...figures } = distribution
      return { ...figures, not_applicable: notApplicable }
    }
  }
}
