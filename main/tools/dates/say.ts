export function sayDateTime(): string { return '' }
export function sayRecurrence(): string { return '' }
