/** Stands in for WXT's context of the same name: the overlay needs neither its messages nor its watchers. */
export class ContentScriptContext {}
