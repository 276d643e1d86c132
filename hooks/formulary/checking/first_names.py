"""Common first names, by which a text is known to name a person.

They are among the commonest given names in England and Wales since 1950 (Office for National Statistics, 'Baby names').
Left out are those that are words, places, saints of churches or family names as well: Grace, Victoria, Mark, Martin.
"""

FIRST_NAMES = frozenset(
    """
    Aaron Abdul Abigail Adam Agnieszka Ahmed Aisha Alan Alexandra Alice Alison Amanda Amelia Amina Andrea Andrew Angela
    Anita Anna Anne Annette Anthony Barbara Becky Ben Beth Bethany Brenda Brian Carol Caroline Catherine Charlotte
    Chloe Chris Christine Christopher Claire Clare Colin Craig Daniel Danielle Darren Dave David Dawn Deborah Debbie
    Denise Derek Diane Donna Doreen Dorothy Eileen Elaine Eleanor Elizabeth Emily Emma Fatima Fiona Frances Gareth Gary
    Gemma Geoff Geoffrey Gillian Graham Hannah Hayley Heather Helen Ian Irene Jacqueline James Jane Janet Janice Jason
    Jean Jeff Jennifer Jenny Jessica Jill Jim Joan Joanna Joanne Joe John Jonathan Joyce Judith Julia Julie Karen Kate
    Katherine Kathleen Kathryn Katie Katy Keith Kelly Kenneth Kerry Kevin Kirsty Laura Lauren Leanne Lesley Linda Lisa
    Liz Lorraine Louise Lucy Lynn Lynne Malcolm Margaret Maria Marion Mary Matthew Maureen Melanie Michael Michelle
    Mick Mike Mohammad Mohammed Muhammad Nasreen Natalie Neil Nicola Nicole Nigel Olivia Pamela Patricia Patrick Paul
    Paula Pauline Peter Phil Philip Piotr Priya Rachel Raj Rebecca Richard Robert Roger Ruth Sally Samantha Sandra
    Sanjay Sara Sarah Sharon Sheila Shirley Simon Sophie Stacey Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne
    Sylvia Teresa Terry Theresa Thomas Tim Timothy Tina Tom Tomasz Tony Tracey Tracy Valerie Vicky Wendy Yasmin Yvonne
    Zoe
    """.split()  # noqa: SIM905 - lines of names are easier to read
)
