/*
 * prove_vonde.h: texts that somebody could write into a meeting to make a form of the minutes be more
 * than text: markup, control and bidi characters, formulas, malformed bytes.
 */
#ifndef PROVE_VONDE_H
#define PROVE_VONDE_H

static const char *const vonde[] = {
	"<script>alert(1)</script> <b>fet</b> &lt; &copy; &#42;",
	"**fet** _kursiv_ `kode` ~~strek~~ [lenke](http://a.no) ![bilde](b.png) ^[note] $x$ @kilde",
	"# overskrift\n- punkt\n1. nummer\n> sitat\n    kode\n===\n---\n| a | b |\n::: {.vedtak}\n"
	"```\nTable: x",
	"skråstrek \\ og \\* og \\\\ og \\| rør | i tabell",
	"\x1b[31mrød\x1b[0m \x07 \x7f \xc2\x9b \xe2\x80\xae snudd \xe2\x80\x8b usynlig "
	"\xf3\xa0\x81\x81",
	"\xff\xfe\xc3 ugyldig \xed\xa0\x80",
	"Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstands"
	"møte nr. 4",
	"漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
	"👩\xe2\x80\x8d👩\xe2\x80\x8d👦 e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86 \xcc\x81 "
	"leder",
	" \t innrykk og\ttab \r\n og\r linjer \n\n\n",
	"[x] gjort", "1) en", "(iv) fire",
	"--- ... \"sitat\" 'enkelt' www.a.no https://b.no a@b.no",
	"\" onload=\"alert(1)\" x=\"", "' style='x' id='referat",
	"</title></style><script src=//a.no>",
	"--></p></section></main><h1>b</h1><img src=x onerror=alert(1)>", "<![CDATA[ <!-- ]]>",
	"} body { display: none } /* \\ */ @import url(//a.no)", "referat", "&#60;b&#62; &lt &amp",
	"=1+1", "+47 22 22 22 22", "-2", "@SUM(A1)", "  =HYPERLINK(\"http://a.no\")", "\t=1", "＝1",
	"a;b;\"c\"\nd", "'=1", "BEGIN:VALARM\nACTION:AUDIO\nEND:VALARM", "a\r\nATTACH:http://a.no",
	"\\n\\, ;:", "]]></x><y>&amp;&#0;</y>",
};

#endif
