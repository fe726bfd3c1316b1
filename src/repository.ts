// Generated from package.json by scripts/update-repository-name.js. Edit `repository` there.

/** This action's repository, as `uses` names it: `owner/name`. */
export const REPOSITORY = 'OWNER/cekura-reevaluate-metrics'
