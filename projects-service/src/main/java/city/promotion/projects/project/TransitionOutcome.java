package city.promotion.projects.project;

/**
 * What a wish to move a project came to: the project on its new stage, or a proposal that waits for another person.
 *
 * @param proposal null where the project moved at once
 */
record TransitionOutcome(Project project, TransitionProposal proposal) {}
