package network.relais.paper;

import network.relais.people.Language;

/** Sets papers. */
public interface Press {

    /**
     * @param template which paper, for instance {@code protocol}
     * @param content what the template calls {@code paper}
     * @return PDF with its fonts inside
     */
    byte[] print(String template, Language language, Object content);

    /**
     * The same paper with a file inside, for programs: PDF readers show it as an attachment.
     *
     * @param fileName letters, digits, hyphens and dots only
     */
    byte[] enclose(byte[] pdf, String fileName, String mediaType, byte[] content);
}
