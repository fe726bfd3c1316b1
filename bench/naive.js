// The same job with the same packages in the usual way: all imports at the top, and the defaults of
// each package. The benchmark compares the start-up of this action with this program.
import * as core from '@actions/core'
import * as github from '@actions/github'
import axios from 'axios'

try {
  const key = core.getInput('api_key', { required: true })
  core.setSecret(key)
  const path = `${core.getInput('api_url')}/test_framework/v1/results/${core.getInput('result_id')}/`
  const client = axios.create({ headers: { 'X-CEKURA-API-KEY': key } })
  core.debug(github.context.eventName)
  await client.get(path)
  const body = { run_ids: [core.getInput('run_ids')], metric_ids: [core.getInput('metric_ids')] }
  await client.post(`${path}evaluate_metrics/`, body)
  await new Promise((resolve) => setTimeout(resolve, Number(core.getInput('poll_interval')) * 1000))
  /** @type {{ data: { success_rate: number } }} */
  const { data } = await client.get(path)
  core.setOutput('success_rate', data.success_rate)
} catch (error) {
  core.setFailed(error instanceof Error ? error.message : String(error))
}
