/**
 * What somebody may do in their shop. An agent answers; a supervisor also sees what the others do; an owner also decides
 * who works here. Of the least power first.
 */
export const staffRoles = ['agent', 'supervisor', 'owner'] as const
export type StaffRole = (typeof staffRoles)[number]
