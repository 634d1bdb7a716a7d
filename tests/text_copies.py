"""Text copies of made-up reports, with the damage that copying out of a PDF does."""

from __future__ import annotations

FRONT = """\
Thornmere
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
Inspection date: 11 April 2016  5 May 2016
Report published: 14 June 2016

Childrens services in Thornmere require improvement to be
good

Good

permanence

Good

Executive summary
Staff know their families well.

Contents
Recommendations

Summary for children and young people

The Local Safeguarding Children Board (LSCB)

Executive summary

"""
LIST = """\
Recommendations:

Write down who is told when a child is
not at home at night.


Ask each school for the dates on which it is
open, and keep them in one place.


Summary for children and young people
 Adults here listen.

"""
SECTIONS = """\
The experiences and progress of
children who need help and protection

Good

Summary
Help comes early. This is an aspect that needs work
(Recommendation).

The experiences and progress of children looked after and achieving
permanence
Requires improvement

The graded judgement for adoption performance is that it is outstanding
The graded judgement about the experience and progress of care leavers
is that it is good
good for those leaving now.

Leadership, management and
governance

Good

"""
BOARD = """\
The Local Safeguarding Children Board (LSCB)
The Local Safeguarding Children Board is inadequate
Executive summary
The board meets.

Recommendations
its own plan.
in each school.

Inspection findings  the Local Safeguarding Children Board
Lead inspector: Ann Example
"""
WHOLE = FRONT + LIST + SECTIONS + BOARD
ITEMS = [
    "Write down who is told when a child is not at home at night.",
    "Ask each school for the dates on which it is open, and keep them in one place.",
]

ILACS = """\
Inspection of Thornmere local authority
childrens services
Inspection dates: 6 to 17 January 2020
Lead inspector: Ann Example

Judgement Grade
The impact of leaders on social work
practice with children and families Good
The experiences and progress of children
who need help and protection Requires improvement
to be good
The experiences and progress of children
in care and care leavers
Good
Overall effectiveness Good

Help is near.

What needs to improve?
• The record of who is told when a child is
away.
• Plans.

The experiences and progress of children who need help and protection
1. Families are met early.
"""
