-- What the agency prints on the case number card beside the case: its phone, how to add to a report, how to get a copy.
create table dispatch.card_text (
    one boolean primary key default true check (one),
    phone text not null,
    adding text not null,
    adding_es text not null,
    copies text not null,
    copies_es text not null,
    version int not null
);
insert into dispatch.card_text (phone, adding, adding_es, copies, copies_es, version) values (
    '',
    'To add something, or to tell us of property you find missing later, call us and give this case number.',
    'Para agregar información, o avisarnos de otros objetos que falten, llámenos y dé este número de caso.',
    'For a copy, bring this card and a photo ID to our counter, or write to us with this number. Ask what a copy costs and who may have one.',
    'Para una copia, traiga esta tarjeta y una identificación con foto a nuestra ventanilla, o escríbanos con este número. Pregunte cuánto cuesta y quién puede recibirla.',
    1);
