"""The programs that take part."""
from .base import TRAIL_MARK, Missing, Site
from .eleventy import Eleventy
from .floor import Floor
from .hugo import Hugo
from .mdbook import MdBook
from .watwerkt import DAY, Watwerkt
from .zola import Zola

ALL = (Watwerkt, Hugo, Zola, MdBook, Eleventy, Floor)
