package network.relais.introduction;

import network.relais.Rejection;

/** Something about an introduction that cannot be recorded as it was typed, or not by this person. */
final class IntroductionRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private IntroductionRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static IntroductionRefused unknown() {
        return new IntroductionRefused(
                "UNKNOWN_INTRODUCTION",
                "There is no such question about an introduction, or it is none of your business.",
                "Cette question sur un apport n’existe pas, ou ne vous regarde pas.");
    }

    static IntroductionRefused noClient() {
        return new IntroductionRefused(
                "NO_CLIENT", "Choose the client from the list.", "Choisissez le client dans la liste.");
    }

    static IntroductionRefused nobodysClient() {
        return new IntroductionRefused(
                "NO_CLAIM",
                "Nobody holds a claim to this client today. Bring a lead: then the claim is yours.",
                "Personne n’a de droit d’apport sur ce client aujourd’hui. Apportez une affaire\u00a0: le droit est alors à vous.");
    }

    static IntroductionRefused yoursAlready() {
        return new IntroductionRefused(
                "YOURS",
                "The claim to this client is yours already. There is nothing to do.",
                "Le droit d’apport sur ce client est déjà à vous. Il n’y a rien à faire.");
    }

    static IntroductionRefused contestedAlready() {
        return new IntroductionRefused(
                "CONTESTED",
                "The claim to this client is being looked at already. Wait for that decision; you can still write to an animator.",
                "Le droit d’apport sur ce client est déjà à l’examen. Attendez cette décision\u00a0; vous pouvez toujours écrire à l’animation.");
    }

    static IntroductionRefused decidedBefore() {
        return new IntroductionRefused(
                "DECIDED_BEFORE",
                "It was decided already who introduced this client, and you took part. Speak with an animator if you have new proof.",
                "Il est déjà tranché qui a apporté ce client, et vous y avez pris part. Parlez à l’animation si vous avez une preuve nouvelle.");
    }

    static IntroductionRefused badDay() {
        return new IntroductionRefused(
                "BAD_DAY",
                "On which day did you introduce the client? Choose today or an earlier day, at most 10 years ago.",
                "Quel jour avez-vous apporté le client\u00a0? Choisissez aujourd’hui ou un jour passé, il y a 10 ans au plus.");
    }

    static IntroductionRefused decided() {
        return new IntroductionRefused(
                "DECIDED", "This is decided already. Nothing was changed.", "C’est déjà tranché. Rien n’a été changé.");
    }

    static IntroductionRefused notTheHolder() {
        return new IntroductionRefused(
                "NOT_YOURS",
                "Only whoever holds the claim answers to somebody who contests it.",
                "Seule la personne qui a le droit d’apport répond à qui le conteste.");
    }

    static IntroductionRefused notAParty() {
        return new IntroductionRefused(
                "NOT_YOURS",
                "Only the two who both say that they introduced the client choose who decides.",
                "Seules les deux personnes qui disent avoir apporté le client choisissent qui décide.");
    }

    static IntroductionRefused animatorsDecide() {
        return new IntroductionRefused(
                "ANIMATORS_DECIDE",
                "An animator without a stake decides this: nobody else has to be chosen.",
                "Un animateur sans intérêt dans l’affaire décide\u00a0: personne d’autre n’est à choisir.");
    }

    static IntroductionRefused noMediator() {
        return new IntroductionRefused(
                "NO_MEDIATOR",
                "Choose a member who has nothing to do with this client's missions.",
                "Choisissez un membre étranger aux missions de ce client.");
    }

    static IntroductionRefused notYoursToDecide() {
        return new IntroductionRefused(
                "NOT_YOURS_TO_DECIDE",
                "You cannot decide this: it is for an animator without a share or claim of the own, or for a member whom both have chosen.",
                "Vous ne pouvez pas trancher\u00a0: cela revient à un animateur sans part ni droit d’apport, ou à un membre que les deux ont choisi.");
    }

    static IntroductionRefused noChoice() {
        return new IntroductionRefused(
                "NO_CHOICE", "Choose whose introduction the client was.", "Choisissez qui a apporté le client.");
    }
}
