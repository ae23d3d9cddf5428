/** Which picture stands for which specialist. Later specialists add a line; an unknown one still gets a picture. */
import {
  BedDouble,
  CalendarDays,
  CircleDot,
  House,
  Landmark,
  MessageSquareText,
  NotebookPen,
  Plane,
  Workflow,
} from '@lucide/vue'
import type { Component } from 'vue'

const icons: Readonly<Record<string, Component>> = {
  dispatcher: Workflow,
  home: House,
  calendar: CalendarDays,
  talk: MessageSquareText,
  chat: MessageSquareText,
  question: MessageSquareText,
  flights: Plane,
  travel: Plane,
  hotels: BedDouble,
  guide: Landmark,
  secretary: NotebookPen,
}

export const specialistIcon = (id: string): Component => icons[id] ?? CircleDot
