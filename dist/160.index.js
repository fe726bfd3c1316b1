export const id = 160;
export const ids = [160];
export const modules = {

/***/ 8160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openComment: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ../src/clock/time-limit.ts
var time_limit = __webpack_require__(3723);
;// CONCATENATED MODULE: ../src/github/comments-api.ts
const PAGE_SIZE = 100;

// EXTERNAL MODULE: ../src/github/comment-not-written.ts
var comment_not_written = __webpack_require__(4584);
// EXTERNAL MODULE: ../src/cekura/fields.ts
var fields = __webpack_require__(5712);
;// CONCATENATED MODULE: ../src/github/event.ts

function pullRequestOf(eventName, payload) {
    switch (eventName) {
        case 'pull_request':
        case 'pull_request_target':
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return numberOf(at(payload, 'pull_request')) ?? missing(eventName);
        case 'issue_comment':
            return ofIssue(at(payload, 'issue'));
        case 'merge_group':
            return ofMergeGroup(at(payload, 'merge_group', 'head_ref')) ?? missing(eventName);
        case 'check_run':
        case 'check_suite':
            return newestOf(payload, at(payload, eventName)) ?? missing(eventName);
        case 'workflow_run':
            return newestOf(payload, at(payload, 'workflow_run')) ?? ofFork(payload) ?? missing(eventName);
        default:
            return { none: `The event ${named(eventName)} does not belong to a pull request` };
    }
}
function isFromFork(payload) {
    const base = at(payload, 'pull_request', 'base', 'repo', 'id');
    return base !== undefined && at(payload, 'pull_request', 'head', 'repo', 'id') !== base;
}
function commitOf(eventName, payload) {
    const sha = eventName.startsWith('pull_request')
        ? at(payload, 'pull_request', 'head', 'sha')
        : at(payload, eventName, 'head_sha');
    return typeof sha === 'string' && /^[0-9a-f]{7,64}$/.test(sha) ? sha : null;
}
function ofIssue(issue) {
    if (at(issue, 'pull_request') === undefined) {
        return { none: 'The comment that started this workflow is on an issue, not on a pull request' };
    }
    return numberOf(issue) ?? missing('issue_comment');
}
function ofMergeGroup(headRef) {
    if (typeof headRef !== 'string')
        return null;
    const match = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(headRef);
    return asNumber(Number(match?.[1]));
}
function newestOf(payload, run) {
    const repository = at(payload, 'repository', 'id');
    const numbers = (0,fields/* fieldsOf */.Pf)(run)
        .list('pull_requests')
        .filter((pull) => at(pull, 'base', 'repo', 'id') === repository)
        .flatMap((pull) => numberOf(pull) ?? []);
    return numbers.length === 0 ? null : Math.max(...numbers);
}
function ofFork(payload) {
    const run = at(payload, 'workflow_run');
    const owner = at(run, 'head_repository', 'owner', 'login');
    const branch = at(run, 'head_branch');
    const sha = at(run, 'head_sha');
    const isFork = at(run, 'head_repository', 'id') !== at(payload, 'repository', 'id');
    if (!isFork || !isText(owner) || !isText(branch) || !isText(sha))
        return null;
    return { head: `${owner}:${branch}`, sha };
}
function missing(eventName) {
    return { none: `This ${named(eventName)} event names no pull request` };
}
function named(eventName) {
    return eventName === '' ? '(GITHUB_EVENT_NAME is empty)' : `\`${eventName}\``;
}
function numberOf(object) {
    return asNumber(at(object, 'number'));
}
function asNumber(value) {
    return Number.isSafeInteger(value) && value > 0 ? value : null;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function at(value, ...path) {
    return path.reduce((inner, name) => (0,fields/* fieldsOf */.Pf)(inner).raw(name), value);
}

// EXTERNAL MODULE: ../src/github/footer.ts
var footer = __webpack_require__(3100);
// EXTERNAL MODULE: ../src/text/duration.ts
var duration = __webpack_require__(4247);
// EXTERNAL MODULE: ../src/text/one-line.ts
var one_line = __webpack_require__(8446);
;// CONCATENATED MODULE: ../src/github/github-error.ts
class GitHubError extends Error {
    status;
    isRateLimit;
    retryAfterMs;
    constructor(message, facts) {
        super(message);
        this.name = 'GitHubError';
        this.status = facts.status;
        this.isRateLimit = facts.isRateLimit ?? false;
        this.retryAfterMs = facts.retryAfterMs ?? null;
    }
}
function mayPass({ status, isRateLimit, retryAfterMs }) {
    return isRateLimit ? retryAfterMs !== null : status === null || status >= 500;
}

;// CONCATENATED MODULE: ../src/github/refusal.ts



const LONGEST_MESSAGE = 200;
function explainRefusal(error, destination) {
    return `The pull-request comment could not be written: ${causeOf(error, destination)}`;
}
function causeOf(error, destination) {
    if (!(error instanceof GitHubError))
        return `${messageOf(error)}.`;
    const { status } = error;
    const answer = `GitHub answered ${String(status)} (${messageOf(error)}).`;
    if (status === null)
        return `GitHub gave no usable answer (${messageOf(error)}).`;
    if (error.isRateLimit)
        return `${answer} ${rateLimit(error)}`;
    if (status === 401) {
        return `${answer} It does not know the token: leave \`github_token\` out to use the job's own, or give one that has not expired.`;
    }
    if (status === 403)
        return `${answer} ${forbidden(error, destination)}`;
    if (status === 404 || status === 410)
        return `${answer} ${notFound(destination)}`;
    if (status === 422)
        return `${answer} It does not accept the text of the comment.`;
    return answer;
}
function forbidden(error, destination) {
    if (/\block(ed)?\b/i.test(error.message)) {
        return 'The conversation is locked: unlock it, so that the job can comment.';
    }
    if (/personal access token/i.test(error.message)) {
        return 'Give the token of `github_token` the permission "Pull requests: Read and write" for this repository.';
    }
    return readOnlyToken(destination);
}
function readOnlyToken({ eventName, isFromFork }) {
    if (isFromFork && eventName !== 'pull_request_target') {
        return ('This pull request comes from a fork, where the token can only read, whatever the workflow says. ' +
            'To comment there, run this action in a workflow that starts on `workflow_run`, after this one, ' +
            'or on `pull_request_target`. Both run with secrets and a token that can write: ' +
            'make sure that they never check out or run code of the fork.');
    }
    return ('The token may not write comments. Add to the job:\n' +
        'permissions:\n' +
        '  pull-requests: write\n' +
        'The token loses every permission that is not listed there: list what other steps need, too ' +
        '(`contents: read` for a checkout).');
}
function notFound(destination) {
    const { repository, pullRequest } = destination;
    const wanted = pullRequest === null ? repository : `pull request #${String(pullRequest)} of ${repository}`;
    return (`Either there is no ${wanted}, or the token may not see it: a job's own token needs ` +
        '`permissions: pull-requests: write`; a personal one, access to the repository.');
}
function rateLimit({ retryAfterMs }) {
    return retryAfterMs === null
        ? 'It limits how much may be written at a time: run this later, or with fewer jobs at once.'
        : `It limits how much may be written at a time, and asks to wait ${(0,duration/* formatDuration */.a)(retryAfterMs)}.`;
}
function messageOf(error) {
    const line = (0,one_line/* oneLine */.T)(error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    if (line.length <= LONGEST_MESSAGE)
        return line;
    return `${line.slice(0, Math.max(0, line.lastIndexOf(' ', LONGEST_MESSAGE)))}…`;
}

// EXTERNAL MODULE: ../src/clock/clock.ts
var clock_clock = __webpack_require__(5472);
// EXTERNAL MODULE: ../src/clock/retry-delay.ts
var retry_delay = __webpack_require__(7598);
;// CONCATENATED MODULE: ../src/github/with-retries.ts




const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 15_000;
async function withRetries(clock, signal, work) {
    for (let failures = 1;; failures++) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof GitHubError) || !mayPass(error) || failures === ATTEMPTS)
                throw error;
            if ((error.retryAfterMs ?? 0) > LONGEST_WAIT_MS)
                throw error;
            try {
                await (0,clock_clock/* sleep */.y)(clock, (0,retry_delay/* retryDelayMs */.q)(failures, error.retryAfterMs, clock.random), signal);
            }
            catch (stopped) {
                throw stopped instanceof time_limit/* TimeLimitError */.$ ? error : stopped;
            }
        }
    }
}

;// CONCATENATED MODULE: ../src/github/workflow-run.ts
function workflowRunOf(env) {
    const id = env['GITHUB_RUN_ID'] ?? '';
    const attempt = env['GITHUB_RUN_ATTEMPT'] ?? '';
    const number = env['GITHUB_RUN_NUMBER'] ?? '';
    if (!/^\d{1,19}$/.test(id) || !/^\d{1,9}$/.test(attempt))
        return null;
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        id,
        attempt: Number(attempt),
        number: /^\d{1,19}$/.test(number) ? number : '',
        url: `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}/attempts/${attempt}`,
    };
}
function writerLine({ id, attempt }) {
    return `<!-- run ${id}, attempt ${String(attempt)} -->`;
}
function writerOf(body) {
    const line = body.split('\n', 2)[1] ?? '';
    const match = /^<!-- run (\d{1,19}), attempt (\d{1,9}) -->$/.exec(line.trim());
    return match === null ? null : { id: match[1] ?? '', attempt: Number(match[2]) };
}
function compareWriters(one, other) {
    const [a, b] = [BigInt(one.id), BigInt(other.id)];
    return a === b ? one.attempt - other.attempt : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ../src/github/sticky-comment.ts





const MAX_PAGES = 30;
function stickyComment(api, marker, run, clock) {
    let known = null;
    let author = null;
    let unansweredAuthors = 0;
    let before = Promise.resolve();
    async function write(text, signal) {
        signal.throwIfAborted();
        const body = headed(text, marker, run);
        known = await withRetries(clock, signal, () => put(body, signal));
        try {
            known = await withRetries(clock, signal, () => settle(body, signal));
        }
        catch (error) {
            if (error instanceof comment_not_written/* CommentNotWritten */.m)
                throw error;
        }
        return known.url;
    }
    async function put(body, signal) {
        const current = known === null ? null : await unlessGone(api.read(known.id, signal));
        const comments = current === null ? await ours(signal) : [current];
        leaveToNewer(comments);
        const updated = await updateFirst(comments, body, signal);
        if (updated !== null)
            return updated;
        known = null;
        if (current !== null)
            return put(body, signal);
        const created = await api.create(body, signal);
        author = created.author;
        return created;
    }
    async function settle(body, signal) {
        const written = known;
        if (written === null)
            throw new Error('settled before anything was written');
        const all = await ours(signal);
        const others = all.filter(({ id }) => id !== written.id);
        if (others.some(isByNewerRun))
            await unlessGone(api.remove(written.id, signal));
        leaveToNewer(all);
        const older = others.filter(({ id }) => id < written.id);
        const overwritten = all.filter(({ id, body: now }) => id === written.id && isByOlderRun(now));
        const kept = (await updateFirst([...older, ...overwritten], body, signal)) ?? written;
        known = kept;
        const surplus = new Set([...all, written].map(({ id }) => id).filter((id) => id > kept.id));
        for (const id of surplus)
            await unlessGone(api.remove(id, signal));
        return kept;
    }
    function leaveToNewer(comments) {
        if (!comments.some(isByNewerRun))
            return;
        throw new comment_not_written/* CommentNotWritten */.m('notice', 'The comment on the pull request is by a newer workflow run: it is left as it is');
    }
    function isByNewerRun({ body }) {
        const writer = writerOf(body);
        return run !== null && writer !== null && compareWriters(writer, run) > 0;
    }
    function isByOlderRun(body) {
        const writer = writerOf(body);
        return run !== null && writer !== null && compareWriters(writer, run) < 0;
    }
    async function ours(signal) {
        const marked = (await listAll(api, signal)).filter(({ body }) => beginsWith(body, marker));
        if (marked.length === 0)
            return [];
        author ??= await askAuthor(signal);
        return marked.filter((comment) => comment.author === author).sort((a, b) => a.id - b.id);
    }
    async function askAuthor(signal) {
        try {
            return await api.author(signal);
        }
        catch (error) {
            if (!(error instanceof GitHubError))
                throw error;
            unansweredAuthors += 1;
            if (mayPass(error) && unansweredAuthors === 1)
                throw error;
            return null;
        }
    }
    async function updateFirst(comments, body, signal) {
        for (const { id } of comments) {
            const updated = await unlessGone(api.update(id, body, signal));
            if (updated !== null)
                return updated;
        }
        return null;
    }
    return {
        write: (text, signal) => {
            const turn = before.then(() => write(text, signal));
            before = turn.catch(() => undefined);
            return turn;
        },
    };
}
async function listAll(api, signal) {
    const comments = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const found = await api.list(page, signal);
        comments.push(...found);
        if (found.length < PAGE_SIZE)
            break;
    }
    return comments;
}
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if (error instanceof GitHubError && (error.status === 404 || error.status === 410))
            return null;
        throw error;
    }
}
function headed(text, marker, run) {
    const rest = beginsWith(text, marker) ? text.slice(text.indexOf('\n') + 1) : text;
    return [marker, ...(run === null ? [] : [writerLine(run)]), rest].join('\n');
}
function beginsWith(body, marker) {
    return body.split('\n', 1)[0]?.trim() === marker;
}

;// CONCATENATED MODULE: ../src/github/pull-request-comment.ts







async function findPullRequestComment(occasion, marker, connect, clock, signal) {
    const { eventName, payload, repository, run } = occasion;
    const found = pullRequestOf(eventName, payload);
    if (typeof found === 'object' && 'none' in found)
        throw noPullRequest(found.none);
    const destination = {
        eventName,
        isFromFork: isFromFork(payload),
        repository,
        pullRequest: typeof found === 'number' ? found : null,
    };
    const { comment, pullRequest } = await explained(destination, signal, async () => {
        const github = await connect(repository);
        const search = () => typeof found === 'number' ? Promise.resolve(found) : github.findPullRequest(found, signal);
        const number = await withRetries(clock, signal, search);
        if (number === null) {
            throw noPullRequest('No open pull request has the commit of this workflow run as its head');
        }
        const sticky = stickyComment(github.commentsOf(number), marker, run, clock);
        return { comment: sticky, pullRequest: number };
    });
    return signedComment(comment, (0,footer/* footerOf */.V)(run, commitOf(eventName, payload)), {
        ...destination,
        pullRequest,
    });
}
function signedComment(comment, footer, destination) {
    return {
        write: (body, signal) => explained(destination, signal, () => comment.write(footer === '' ? body : `${body.trimEnd()}\n\n${footer}\n`, signal)),
    };
}
async function explained(destination, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof comment_not_written/* CommentNotWritten */.m)
            throw error;
        throw new comment_not_written/* CommentNotWritten */.m('warning', explainRefusal(pull_request_comment_causeOf(error, signal), destination));
    }
}
function pull_request_comment_causeOf(error, signal) {
    if (error !== signal.reason)
        return error;
    return error instanceof time_limit/* TimeLimitError */.$ ? error : new Error('no time was left');
}
function noPullRequest(reason) {
    return new comment_not_written/* CommentNotWritten */.m('notice', `${reason}: no comment is written`);
}

// EXTERNAL MODULE: ../src/cekura/retry-after.ts
var retry_after = __webpack_require__(4972);
;// CONCATENATED MODULE: ../src/github/read-answer.ts



function readComment(data) {
    const comment = (0,fields/* fieldsOf */.Pf)(data);
    const id = comment.raw('id');
    const url = comment.text('html_url');
    if (typeof id !== 'number' || url === null)
        throw malformed('a comment');
    const author = (0,fields/* fieldsOf */.Pf)(comment.raw('user')).text('login') ?? '';
    return { id, body: comment.text('body') ?? '', author, url };
}
function readComments(data) {
    if (!Array.isArray(data))
        throw malformed('a list of comments');
    return data.map(readComment);
}
function readViewer(data) {
    const login = (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(data).raw('viewer')).text('login');
    if (login === null)
        throw malformed('the login of the token');
    return login;
}
function readPullRequest(data, { sha }) {
    if (!Array.isArray(data))
        throw malformed('a list of pull requests');
    const pull = data.find((one) => (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(one).raw('head')).raw('sha') === sha);
    return (0,fields/* fieldsOf */.Pf)(pull).number('number');
}
function readFailure(error, now) {
    if (error instanceof GitHubError)
        return error;
    const thrown = innermostMessage(error);
    const response = (0,fields/* isObject */.Gv)(error) ? error['response'] : undefined;
    const status = (0,fields/* fieldsOf */.Pf)(response).number('status');
    if (status === null)
        return new GitHubError(thrown, { status: null });
    const headers = (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(response).raw('headers'));
    const message = read_answer_messageOf((0,fields/* fieldsOf */.Pf)(response).raw('data')) ?? thrown;
    const isSpent = headers.raw('x-ratelimit-remaining') === '0';
    const retryAfterMs = (0,retry_after/* parseRetryAfterMs */.o)(headers.text('retry-after') ?? undefined, now);
    const isRateLimit = status === 429 ||
        (status === 403 && (isSpent || retryAfterMs !== null || /rate limit/i.test(message)));
    const resetMs = isSpent ? untilReset(headers.number('x-ratelimit-reset'), now) : null;
    return new GitHubError(message, {
        status,
        isRateLimit,
        retryAfterMs: retryAfterMs ?? resetMs,
    });
}
function read_answer_messageOf(data) {
    const message = (0,fields/* fieldsOf */.Pf)(data).text('message');
    const details = (0,fields/* fieldsOf */.Pf)(data)
        .list('errors')
        .map((detail) => {
        const { text } = (0,fields/* fieldsOf */.Pf)(detail);
        return text('message') ?? [text('field'), text('code')].filter(Boolean).join(' ');
    });
    return message === null ? null : [message, ...details.filter(Boolean)].join(': ');
}
function innermostMessage(error) {
    const { message, code, cause } = (0,fields/* isObject */.Gv)(error) ? error : { message: String(error) };
    const inner = cause === undefined ? '' : innermostMessage(cause);
    const isTold = (text) => typeof text === 'string' && text !== '';
    return [inner, message, code].find(isTold) ?? '';
}
function untilReset(resetAtSeconds, now) {
    return resetAtSeconds === null ? null : Math.max(0, resetAtSeconds * 1000 - now.getTime());
}
function malformed(wanted) {
    return new GitHubError(`an answer that is not ${wanted}`, { status: null });
}

;// CONCATENATED MODULE: ../src/adapters/github-comments.ts






const REQUEST_LIMIT_MS = 12_000;
async function openComment({ token, marker, env }, clock, signal) {
    const occasion = {
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        payload: await readPayload(env['GITHUB_EVENT_PATH'] ?? ''),
        repository: env['GITHUB_REPOSITORY'] ?? '',
        run: workflowRunOf(env),
    };
    const connect = async (repository) => {
        const octokit = await loadOctokit(token, env);
        return createGitHub(octokit, parseRepository(repository), clock);
    };
    return findPullRequestComment(occasion, marker, connect, clock, signal);
}
async function readPayload(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
function parseRepository(text) {
    const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
    if (!match?.[1] || !match[2])
        throw new Error('GITHUB_REPOSITORY is not of the form owner/name');
    return { owner: match[1], repo: match[2] };
}
async function loadOctokit(token, env) {
    if (token === '') {
        throw new Error("`github_token` is empty: leave the input out to use the job's own token");
    }
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new Error('`github_token` contains spaces or other characters that no token has');
    }
    const [{ getOctokit }, { createGitHubFetch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(734), __webpack_require__.e(75), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 1075)),
        Promise.all(/* import() */[__webpack_require__.e(734), __webpack_require__.e(615)]).then(__webpack_require__.bind(__webpack_require__, 2615)),
    ]);
    const apiUrl = env['GITHUB_API_URL'] ?? '';
    const baseUrl = (apiUrl === '' ? 'https://api.github.com' : apiUrl).replace(/(?<!\/)\/+$/, '');
    const silent = () => undefined;
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    return getOctokit(token, { baseUrl, log, request: { fetch: createGitHubFetch(baseUrl, env) } });
}
function createGitHub(octokit, repository, clock) {
    const { issues, pulls } = octokit.rest;
    async function ask(signal, send, read) {
        const limited = (inner) => send({ signal: inner });
        try {
            return read((await (0,time_limit/* withTimeLimit */.B)(clock, REQUEST_LIMIT_MS, signal, limited)).data);
        }
        catch (error) {
            signal.throwIfAborted();
            throw readFailure(error, clock.date());
        }
    }
    return {
        findPullRequest: (wanted, signal) => {
            const query = { ...repository, head: wanted.head, state: 'open', per_page: 100 };
            const send = (request) => pulls.list({ ...query, request });
            return ask(signal, send, (data) => readPullRequest(data, wanted));
        },
        commentsOf: (pullRequest) => {
            const thread = { ...repository, issue_number: pullRequest };
            const comment = (id) => ({ ...repository, comment_id: id });
            return {
                list: (page, signal) => {
                    const query = { ...thread, page, per_page: PAGE_SIZE };
                    return ask(signal, (request) => issues.listComments({ ...query, request }), readComments);
                },
                read: (id, signal) => ask(signal, (request) => issues.getComment({ ...comment(id), request }), readComment),
                create: (body, signal) => ask(signal, (request) => issues.createComment({ ...thread, body, request }), readComment),
                update: (id, body, signal) => {
                    const changed = { ...comment(id), body };
                    return ask(signal, (request) => issues.updateComment({ ...changed, request }), readComment);
                },
                remove: (id, signal) => {
                    const send = (request) => issues.deleteComment({ ...comment(id), request });
                    return ask(signal, send, () => undefined);
                },
                author: (signal) => {
                    const send = async (request) => ({
                        data: await octokit.graphql('query { viewer { login } }', { request }),
                    });
                    return ask(signal, send, readViewer);
                },
            };
        },
    };
}


/***/ })

};
