/** Where the page is one file, the worker's text is in a block of it. */
import { workerPolicy } from './worker-policy.ts'

const text = document.getElementById('claimline-worker')!.textContent
const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
const policy = workerPolicy(url)

export const startInlineWorker = () => new Worker(policy?.createScriptURL(url) ?? url)
