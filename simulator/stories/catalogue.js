import { hostile } from './hostile.js'
import { huge } from './huge.js'
import { infrastructureFailure } from './infrastructure-failure.js'
import { metricEdit } from './metric-edit.js'
import { allPass, nothingChanged } from './quiet.js'

/** Every story there is, by the name that tests and the command line use. */
export const stories = {
  'metric-edit': metricEdit,
  'all-pass': allPass,
  'nothing-changed': nothingChanged,
  'infrastructure-failure': infrastructureFailure,
  hostile,
  huge: () => huge(),
}
