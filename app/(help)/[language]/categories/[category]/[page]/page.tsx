import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { readerOf } from '@/lib/reader-language'
import { pageMetadata } from '../../../page-metadata'
import { CategoryPage, categoryPath, findCategory } from '../category-page'

type Props = { params: Promise<{ language: string; category: string; page: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await readerOf(params)
  const { category: slug, page } = await params
  const name = findCategory(slug)?.name ?? slug
  const title = `${name} · ${text('help.page', { page: Number(page) })}`
  return pageMetadata({ params, title, path: categoryPath(slug, Number(page)) })
}

export default async function LaterCategoryPage({ params }: Props) {
  const { category: slug, page } = await params
  if (!/^[1-9]\d{0,3}$/.test(page) || page === '1') permanentRedirect(categoryPath(slug))
  return <CategoryPage params={params} slug={slug} page={Number(page)} />
}
