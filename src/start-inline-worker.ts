/** Starts the worker of a saved page from the script text in a block of that page. */
import { workerPolicy } from './worker-policy.ts'

const text = document.getElementById('claimline-worker')!.textContent
const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
const policy = workerPolicy(url)

export const startInlineWorker = () => new Worker(policy?.createScriptURL(url) ?? url)
